// Marks the row and column of the number that is pointed at, and saves the drawing as a picture.
const table = document.querySelector(".matrix table");
const marked = new Set();

function point(cell) {
  for (const each of marked) each.classList.remove("pointed");
  marked.clear();
  if (!cell || !cell.querySelector("a")) return;
  const heads = [cell.parentElement.cells[0], table.tHead.rows[0].cells[cell.cellIndex]];
  for (const each of heads) {
    each.classList.add("pointed");
    marked.add(each);
  }
}

if (table) {
  for (const event of ["pointerover", "focusin"]) {
    table.addEventListener(event, ({ target }) => point(target.closest("tbody td")));
  }
  table.addEventListener("pointerleave", () => point(null));
}

const button = document.querySelector("#png");
if (button) {
  button.hidden = false;
  button.addEventListener("click", async () => {
    const drawing = new Image();
    drawing.src = button.dataset.drawing;
    await drawing.decode();
    const canvas = document.createElement("canvas");
    canvas.width = drawing.naturalWidth * 2;
    canvas.height = drawing.naturalHeight * 2;
    canvas.getContext("2d").drawImage(drawing, 0, 0, canvas.width, canvas.height);
    canvas.toBlob((picture) => {
      const link = document.createElement("a");
      link.href = URL.createObjectURL(picture);
      link.download = "matrix.png";
      link.click();
      URL.revokeObjectURL(link.href);
    });
  });
}
