// How every Svelte component is compiled, for the build, the tests and the type checker alike.

/** Styles by the short name that stands for them in every file a visitor loads. */
const named = new Map();

/** From the style alone: two checkouts in different folders must give the same bytes. Four letters are enough for all. */
function shortName({ hash, css }) {
  const name = `s${hash(css).slice(-4)}`;
  if ((named.get(name) ?? css) !== css)
    throw new Error(`two styles are both named ${name}: take five letters`);
  named.set(name, css);
  return name;
}

export default {
  compilerOptions: {
    runes: true,
    // No global that tells a page's visitor or its neighbours what it is made of.
    discloseVersion: false,
    cssHash: shortName,
  },
};
