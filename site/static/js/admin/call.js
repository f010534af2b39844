// Does what Wagtail's inline scripts do, which the Content-Security-Policy forbids: a custom
// element is called as soon as it is in the page, as an inline script is, also in forms that
// are added later. A classic script, loaded before the page's content, because some callers
// use the widget in the very next statement; a module would come after them.
(() => {
  const functions = ["initDateChooser", "initTimeChooser", "initDateTimeChooser", "createMediaChooser"];
  const panels = ["InlinePanel", "MultipleChooserPanel"];

  class AdminCall extends HTMLElement {
    connectedCallback() {
      if (this.called) return;
      this.called = true;
      const { call, id, options } = this.dataset;
      const values = id === undefined ? [] : [id];
      // Escaped as for a script: Wagtail counts on \u0022 when it numbers the forms of a set.
      if (options !== undefined) values.push(JSON.parse(JSON.parse(`"${options}"`)));
      // Only these names: markup must not be able to call whatever the window has.
      if (functions.includes(call)) {
        window[call](...values);
      } else if (panels.includes(call) || /^([A-Z][A-Za-z]*)?Chooser$/.test(call)) {
        new window[call](...values);
      }
    }
  }

  customElements.define("admin-call", AdminCall);
})();
