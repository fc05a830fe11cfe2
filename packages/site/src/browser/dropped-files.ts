/** Hands over each file that is chosen in a form, in the field of a name, or dropped on it. */
export function takesFiles(form: HTMLFormElement, take: (file: File) => void, name = "file"): void {
  const chooser = form.elements.namedItem(name) as HTMLInputElement;
  chooser.addEventListener("change", () => {
    const [chosen] = chooser.files ?? [];
    if (chosen) take(chosen);
  });
  form.addEventListener("dragover", (event) => {
    event.preventDefault();
    form.classList.add("dropping");
  });
  form.addEventListener("dragleave", () => form.classList.remove("dropping"));
  form.addEventListener("drop", (event) => {
    event.preventDefault();
    form.classList.remove("dropping");
    const [dropped] = event.dataTransfer?.files ?? [];
    if (dropped) take(dropped);
  });
}
