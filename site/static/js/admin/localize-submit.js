// "Select all" languages on the page that sends something to translation.
const selectAll = document.querySelector('[name="select_all"]');

selectAll?.addEventListener("change", () => {
  for (const locale of document.querySelectorAll('[name="locales"]')) {
    locale.checked = selectAll.checked;
  }
});
