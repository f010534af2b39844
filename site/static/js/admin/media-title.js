// Suggests the file's name as title, as wagtailmedia's inline script does.
const file = document.getElementById("id_file");
const title = document.getElementById("id_title");

file?.addEventListener("change", () => {
  const [chosen] = file.files;
  if (chosen && title && title.value === "") {
    title.value = chosen.name.replace(/\.[^.]+$/, "");
  }
});
