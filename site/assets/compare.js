// Lets the reader choose the baseline row of each group, copies the link and saves the view. Without it the first row is
// the baseline.
(function () {
  "use strict";
  var table = document.querySelector("table.matrix");
  if (!table) return;
  var WORDS = {
    "↑": "costs more",
    "↓": "costs less",
    "=": "no difference shown",
    "?": "too few blocks for a test",
  };
  var groups = Array.prototype.slice.call(table.tBodies);

  function lines(group) {
    return Array.prototype.slice.call(group.rows, 1);
  }
  function choose(group, baseline) {
    lines(group).forEach(function (line, row) {
      var button = line.querySelector("button.base");
      button.setAttribute("aria-pressed", String(row === baseline));
      button.textContent = row === baseline ? "baseline" : "make baseline";
      Array.prototype.forEach.call(line.querySelectorAll(".sign"), function (sign) {
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
    var head = Array.prototype.map.call(table.tHead.rows[0].cells, function (cell) {
      return cell.textContent;
    });
    var rows = [["load", "conditions"].concat(head)];
    groups.forEach(function (group) {
      var title = group.rows[0].cells[0];
      lines(group).forEach(function (line) {
        var cells = Array.prototype.map.call(line.cells, function (cell, at) {
          return at === 0 ? cell.firstChild.textContent : cell.innerText.replace(/\s+/g, " ").trim();
        });
        rows.push([title.querySelector("a").textContent, title.querySelector(".count").textContent].concat(cells));
      });
    });
    var text = rows
      .map(function (row) {
        return row
          .map(function (value) {
            // A spreadsheet takes what begins like this for a formula.
            return '"' + (/^[=@\t\r]/.test(value) ? "'" : "") + value.replace(/"/g, '""') + '"';
          })
          .join(",");
      })
      .join("\r\n");
    var save = document.createElement("a");
    save.href = URL.createObjectURL(new Blob([text], { type: "text/csv" }));
    save.download = document.title.replace(/[^A-Za-z0-9]+/g, "-") + ".csv";
    save.click();
  });
  document.getElementById("foot").hidden = false;
})();
