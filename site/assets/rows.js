// The rows of data in the page, and the words for them, for the scripts that show some of them.
var results = (function () {
  "use strict";
  var MINUS = "\u2212";
  var BLANK = "\u00a0";
  var source = document.getElementById("rows");
  if (!source) return null;
  var data = JSON.parse(source.textContent);
  Object.keys(data.texts).forEach(function (name) {
    data.texts[name].rows = Uint32Array.from(data.texts[name].rows);
  });

  // Numbers as the server writes them.
  function plain(value, decimals) {
    var text = Math.abs(value).toFixed(decimals);
    var parts = text.split(".");
    parts[0] = parts[0].replace(/\B(?=(\d{3})+$)/g, ",");
    return (value < 0 && Number(text) !== 0 ? MINUS : "") + parts.join(".");
  }
  function signed(value, decimals) {
    return (value > 0 && Number(value.toFixed(decimals)) !== 0 ? "+" : "") + plain(value, decimals);
  }
  // How many rows fit each word of a column and what was chosen of the other columns. One pass: a row that misses one choice
  // alone counts for the words of that column.
  function counts(names, chosen) {
    var columns = names.map(function (name) {
      return data.texts[name].rows;
    });
    var wanted = names.map(function (name) {
      return chosen(name) ? data.texts[name].slugs.indexOf(chosen(name)) : null;
    });
    var counted = names.map(function (name) {
      return new Uint32Array(data.texts[name].words.length);
    });
    for (var row = 0; row < data.count; row++) {
      var missed = -1;
      var many = 0;
      for (var at = 0; at < columns.length && many < 2; at++) {
        if (wanted[at] === null || columns[at][row] === wanted[at]) continue;
        missed = at;
        many++;
      }
      if (many === 1) counted[missed][columns[missed][row]]++;
      else if (many === 0) for (at = 0; at < columns.length; at++) counted[at][columns[at][row]]++;
    }
    return counted;
  }
  function element(name, text, className) {
    var result = document.createElement(name);
    if (text) result.textContent = text;
    if (className) result.className = className;
    return result;
  }
  // The head of a row's line: the result, with a link to its page.
  function head(row, className) {
    var ids = data.texts.id;
    var result = element("th", "", className);
    result.scope = "row";
    var link = element("a", ids.words[ids.rows[row]]);
    link.href = "results/" + (ids.slugs || ids.words)[ids.rows[row]] + "/index.html";
    result.appendChild(link);
    result.appendChild(element("br"));
    return result;
  }
  return {
    count: data.count,
    texts: data.texts,
    numbers: data.numbers,
    word: function (column, row) {
      return data.texts[column].words[data.texts[column].rows[row]];
    },
    BLANK: BLANK,
    counts: counts,
    slug: function (column, row) {
      return data.texts[column].slugs[data.texts[column].rows[row]];
    },
    plain: plain,
    signed: signed,
    microseconds: function (value) {
      return signed(value, Math.abs(value) < 100 ? 1 : 0) + BLANK + "µs";
    },
    range: function (low, high, words) {
      var first = words(low);
      var last = words(high);
      return first === last ? last : first.split(BLANK)[0] + " to " + last;
    },
    element: element,
    head: head,
  };
})();
