// How much waits, as a number before the page's own title: never a word of it (SAFETY S31).
export function beginTitle(): { readonly show: (waiting: number) => void; readonly end: () => void } {
  const own = document.title;
  return {
    show: (waiting) => {
      document.title = waiting > 0 ? `(${waiting}) ${own}` : own;
    },
    end: () => {
      document.title = own;
    },
  };
}
