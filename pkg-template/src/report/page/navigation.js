// Marks the chapter that is being read.

export function followReader() {
  const nav = document.querySelector("nav");
  const links = new Map(
    [...nav.querySelectorAll("a")].map((link) => [link.getAttribute("href").slice(1), link]),
  );
  const seen = new Set();
  const observer = new IntersectionObserver(
    (changes) => {
      for (const { target, isIntersecting } of changes) {
        if (isIntersecting) seen.add(target.id);
        else seen.delete(target.id);
      }
      const first = [...links.keys()].find((id) => seen.has(id));
      for (const [id, link] of links) {
        if (id === first) link.setAttribute("aria-current", "true");
        else link.removeAttribute("aria-current");
      }
      // Where the screen is narrow the links are one line, which does not fit.
      if (first) nav.scrollLeft = links.get(first).offsetLeft - nav.offsetLeft - 60;
    },
    // A band below the top of the window: the chapter in it is the one that is read.
    { rootMargin: "-15% 0px -75% 0px" },
  );
  for (const id of links.keys()) observer.observe(document.getElementById(id));
}
