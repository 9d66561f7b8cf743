// Lets the reader choose the baseline row of each group of a matrix, copies the link, and saves the view as CSV and its
// charts as SVG. Without it the first row is the baseline.
(function () {
  "use strict";
  var WORDS = {
    "↑": "costs more",
    "↓": "costs less",
    "=": "no difference shown",
    "?": "too few blocks for a test",
  };
  var SVG = "http://www.w3.org/2000/svg";
  // What the style sheet says of a shape; the saved file has no style sheet.
  var STYLES = ["fill", "fill-opacity", "stroke", "stroke-width", "stroke-dasharray", "stroke-linecap", "opacity", "font-size", "font-weight"];
  var foot = document.getElementById("foot");
  if (!foot) return;
  var list = Function.prototype.call.bind(Array.prototype.slice);
  var matrix = document.querySelector("table.matrix");
  var groups = matrix ? list(matrix.tBodies) : [];

  function lines(group) {
    return list(group.rows, 1);
  }
  function choose(group, baseline) {
    lines(group).forEach(function (line, row) {
      var button = line.querySelector("button.base");
      button.setAttribute("aria-pressed", String(row === baseline));
      button.textContent = row === baseline ? "baseline" : "make baseline";
      list(line.querySelectorAll(".sign")).forEach(function (sign) {
        var mark = sign.getAttribute("data-marks").charAt(baseline).trim();
        sign.textContent = mark;
        sign.title = WORDS[mark] || "";
        if (!mark) return;
        var words = document.createElement("span");
        words.className = "hidden";
        words.textContent = " " + WORDS[mark];
        sign.appendChild(words);
      });
    });
  }
  function link() {
    var query = new URLSearchParams();
    groups.forEach(function (group) {
      var baseline = lines(group).findIndex(function (line) {
        return line.querySelector("[aria-pressed=true]");
      });
      if (baseline > 0) query.set(group.getAttribute("data-group"), baseline);
    });
    var text = query.toString();
    return location.pathname + (text ? "?" + text : "") + location.hash;
  }

  var asked = new URLSearchParams(location.search);
  groups.forEach(function (group) {
    lines(group).forEach(function (line, row) {
      var button = document.createElement("button");
      button.type = "button";
      button.className = "base";
      button.addEventListener("click", function () {
        choose(group, row);
        history.replaceState(null, "", link());
      });
      line.querySelector(".base").replaceWith(button);
    });
    var wanted = parseInt(asked.get(group.getAttribute("data-group")), 10) || 0;
    choose(group, wanted > 0 && wanted < lines(group).length ? wanted : 0);
  });

  function words(cell) {
    return cell.innerText.replace(/\s+/g, " ").trim();
  }
  function matrixRows() {
    var rows = [["load", "conditions"].concat(list(matrix.tHead.rows[0].cells).map(words))];
    groups.forEach(function (group) {
      var title = group.rows[0].cells[0];
      var first = [title.querySelector("a").textContent, title.querySelector(".count").textContent];
      lines(group).forEach(function (line) {
        rows.push(
          first.concat(
            list(line.cells).map(function (cell, at) {
              return at === 0 ? cell.firstChild.textContent : words(cell);
            }),
          ),
        );
      });
    });
    return rows;
  }
  // Tables of the same columns, one below the other; a row that heads others is said with each of them.
  function plainRows() {
    var rows = [];
    list(document.querySelectorAll("main table")).forEach(function (table) {
      if (rows.length === 0) rows.push(["table"].concat(list(table.tHead.rows[0].cells).map(words)));
      var label = table.parentNode.getAttribute("aria-label");
      list(table.tBodies).forEach(function (body) {
        var head = "";
        list(body.rows).forEach(function (line) {
          var cells = list(line.cells).map(words);
          if (line.cells[0].scope === "rowgroup" && cells.length === 1) head = ": " + cells[0];
          else rows.push([label + head].concat(cells));
        });
      });
    });
    return rows;
  }
  function quoted(value) {
    // A spreadsheet takes what begins like this for a formula.
    return '"' + (/^[=+\-@\t\r]/.test(value) ? "'" : "") + value.replace(/"/g, '""') + '"';
  }
  function save(text, type, ending) {
    var anchor = document.createElement("a");
    anchor.href = URL.createObjectURL(new Blob([text], { type: type }));
    anchor.download = document.title.replace(/[^A-Za-z0-9]+/g, "-") + ending;
    anchor.click();
  }

  function shape(name, attributes, text) {
    var result = document.createElementNS(SVG, name);
    Object.keys(attributes).forEach(function (key) {
      result.setAttribute(key, attributes[key]);
    });
    if (text) result.textContent = text;
    return result;
  }
  function copied(chart) {
    var copy = chart.cloneNode(true);
    var shapes = list(chart.querySelectorAll("*"));
    list(copy.querySelectorAll("*")).forEach(function (one, at) {
      one.removeAttribute("class");
      one.removeAttribute("id");
      if (one.nodeName === "title" || one.nodeName === "desc") return;
      var style = getComputedStyle(shapes[at]);
      STYLES.forEach(function (name) {
        one.setAttribute(name, style.getPropertyValue(name));
      });
    });
    ["class", "aria-labelledby"].forEach(function (name) {
      copy.removeAttribute(name);
    });
    return copy;
  }
  // The charts that the reader sees, as large as they are; those of the first load where all are folded.
  function chartFile() {
    function seen() {
      return list(document.querySelectorAll("figure svg")).filter(function (chart) {
        return chart.getBoundingClientRect().height > 0;
      });
    }
    var folded = document.querySelector("details.load");
    if (seen().length === 0 && folded) folded.open = true;
    var page = getComputedStyle(document.body);
    var file = shape("svg", { xmlns: SVG, "font-family": page.fontFamily, "font-size": 14 });
    file.appendChild(shape("rect", { width: "100%", height: "100%", fill: page.backgroundColor }));
    var width = 0;
    var y = 16;
    seen().forEach(function (chart) {
      var size = chart.getBoundingClientRect();
      var copy = copied(chart);
      file.appendChild(shape("text", { x: 16, y: y + 16, fill: page.color, "font-weight": 600 }, chart.querySelector("title").textContent));
      copy.setAttribute("x", 16);
      copy.setAttribute("y", y + 28);
      copy.setAttribute("width", size.width);
      copy.setAttribute("height", size.height);
      file.appendChild(copy);
      width = Math.max(width, size.width + 32);
      y += size.height + 52;
    });
    file.setAttribute("width", width);
    file.setAttribute("height", y);
    return new XMLSerializer().serializeToString(file);
  }

  document.getElementById("copy-link").addEventListener("click", function (event) {
    var button = event.target;
    function done(text) {
      button.textContent = text;
    }
    if (!navigator.clipboard) return done(location.href);
    navigator.clipboard.writeText(location.href).then(
      function () {
        done("Copied");
      },
      function () {
        done(location.href);
      },
    );
  });
  document.getElementById("save-csv").addEventListener("click", function () {
    var rows = (matrix ? matrixRows : plainRows)().map(function (row) {
      return row.map(quoted).join(",");
    });
    save(rows.join("\r\n") + "\r\n", "text/csv", ".csv");
  });
  var charts = document.getElementById("save-svg");
  charts.addEventListener("click", function () {
    save(chartFile(), "image/svg+xml", ".svg");
  });
  charts.hidden = !document.querySelector("figure svg");
  foot.hidden = false;
})();
