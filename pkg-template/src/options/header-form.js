// What a runtime sends as a header. Nothing else stands here, so that parts which stand alone may have a copy.

export const NAME = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;
// Latin-1 without control characters; a tab is allowed inside.
export const VALUE = /^[\t\x20-\x7e\x80-\xff]*$/;
