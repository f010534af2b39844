// All that a page says to those who see or hear it, also in menus, tabs and dialogues still shut.
() => {
  // The last two are never shown: a count that is not there yet, a button of the date picker.
  const SILENT = "script, style, textarea, .w-side-panel-toggle__counter[hidden], "
    + ".xdsoft_save_selected";
  const SPOKEN = ["aria-label", "aria-description", "title", "placeholder", "alt",
    "data-w-tooltip-content-value", "data-tippy-content"];
  const said = [];
  const hear = (node) => {
    if (node.nodeType === 3) {
      if (node.data.trim()) said.push(node.data);
      return;
    }
    if (node.nodeType === 1) {
      if (node.matches(SILENT)) return;
      for (const name of SPOKEN) if (node.getAttribute(name)) said.push(node.getAttribute(name));
      if (node.matches("input[type=submit], input[type=button]")) said.push(node.value);
      if (node.tagName === "TEMPLATE") hear(node.content);
    }
    node.childNodes.forEach(hear);
  };
  hear(document.body);
  return [...new Set([document.title, ...said])];
}
