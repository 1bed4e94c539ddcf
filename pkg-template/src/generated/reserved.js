// Generated from the contract. Do not edit: change src/contract/ and run `cargo xtask declarations`.

export const reserved = ["authorization","connection","content-encoding","content-length","cookie","expect","forwarded","host","keep-alive","te","trailer","transfer-encoding","upgrade","via","x-api-key","x-method-override"];
export const reservedBeginnings = ["proxy-","sec-","x-forwarded-","x-http-method"];
