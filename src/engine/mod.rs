//! How any contract is applied: requests checked and built, answers checked,
//! server errors read. Knows no single endpoint, no clock, no JavaScript, no I/O.

pub mod answer;
pub mod check;
mod check_text;
pub mod deleted;
pub mod forms;
pub mod input;
pub mod issue;
pub mod json;
pub mod look;
pub mod names;
pub mod paging;
pub mod percent;
pub mod request;
pub mod scan;
pub mod server_error;
pub mod subject;
pub mod suggest;
pub mod text;
pub mod time;
pub mod words;
