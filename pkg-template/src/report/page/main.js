// What the report does once it is open.

import { showChanges } from "./changes.js";
import { makeDialog } from "./dialog.js";
import { showAccess, showDirectory } from "./directory.js";
import { place } from "./dom.js";
import { showFindings } from "./findings.js";
import { showMap } from "./map.js";
import { followReader } from "./navigation.js";
import { readyForPaper } from "./print.js";
import { showTools } from "./theme.js";

showTools();
const printFindings = showFindings();
showChanges();
showAccess();
const directory = showDirectory();
showMap();
const dialog = makeDialog();

function follow() {
  const [chapter, rest] = location.hash.replace(/^#\//, "").split(/\/(.*)/s);
  if (chapter === "entity") {
    dialog.show(text(rest));
    return;
  }
  dialog.close();
  if (chapter === "directory" && rest) {
    directory.choose(text(rest));
    place("directory").scrollIntoView();
  }
}

/** What an address says, also when somebody has mangled it. */
function text(encoded = "") {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return encoded;
  }
}

addEventListener("hashchange", follow);
follow();
followReader();
readyForPaper([printFindings, directory.makeAll]);
