// The addresses wagtail-localize's editor looks for before it starts; hence a classic script.
window.chooserUrls ??= { ...document.currentScript.dataset };
