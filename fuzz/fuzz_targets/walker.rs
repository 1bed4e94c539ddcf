//! Any bytes through the answer check of every endpoint; what is text is also
//! judged by an independent reader. `RUSTC_BOOTSTRAP=1 cargo fuzz run walker`.
#![no_main]

use libfuzzer_sys::fuzz_target;
use rolecall::contract::APIS;
use rolecall::engine::answer::check;
use rolecall::engine::input::Input;
use rolecall::engine::scan::Cursor;

fuzz_target!(|bytes: &[u8]| {
    let mut cursor = Cursor::new(bytes);
    let ours = cursor.skip().is_ok() && cursor.at_end();
    for api in APIS {
        for endpoint in api.endpoints {
            // Where nothing is asked for, nothing may come.
            let nothing = endpoint.returns.object().is_none() && Cursor::new(bytes).at_end();
            assert_eq!(check(bytes, &endpoint.returns, true).is_ok(), ours || nothing, "{}", endpoint.call);
        }
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        let other = serde_json::from_str::<serde::de::IgnoredAny>(text.trim_start_matches('\u{feff}'));
        // The other reader stops at 128 levels; ours does not.
        if !other.as_ref().is_err_and(|error| error.to_string().contains("recursion")) {
            assert_eq!(ours, other.is_ok());
        }
        if let Some(value) = Input::parse(text) {
            assert_eq!(Input::parse(&value.to_json()).map(|again| again.to_json()), Some(value.to_json()));
        }
    }
});
