/** What a bundler makes of the file: its address, or the compiled module. Made for `ready(…)`. */
declare const source: string | object;
export default source;
