// The line between the client and the emulator: near, or cut.

export function near({ faults }) {
  faults.clear();
  faults.always({ delay: 10 });
}

/** The next such request is carried out and its answer is lost; then nothing gets through until it is `near` again. */
export function cut({ faults }, match) {
  faults.clear();
  faults.next({ match, reset: "after" });
  faults.always({ reset: "before" });
}
