// Filters, sorts and links to the results of explorer.html. Without it the page is a plain table.
(function () {
  "use strict";
  if (!results) return;
  var texts = results.texts;
  var numbers = results.numbers;
  var plain = results.plain;
  var word = results.word;
  var slug = results.slug;
  var element = results.element;
  // A window: to lay out more takes longer than to filter.
  var ROWS = 100;
  var FILTERS = ["mode", "machine", "kernel", "cpu", "openssl", "load", "key"];
  var filters = document.getElementById("filters");
  var table = document.getElementById("results");
  var body = table.tBodies[0];
  var statusLine = document.getElementById("status");
  var keyNote = document.getElementById("key-note");
  var pages = document.getElementById("pages");
  var heads = Array.prototype.slice.call(table.tHead.rows[0].cells);
  var names = heads.map(function (cell) {
    return cell.textContent;
  });
  var state = {};
  var orders = {};
  var matches = [];

  function percentChange(value) {
    return results.signed(value, Math.abs(value) < 1 ? 2 : 1) + results.BLANK + "%";
  }
  function count(many, one) {
    return plain(many, 0) + results.BLANK + one + (many === 1 ? "" : "s");
  }

  // The rows in the order of a column, what was not measured last; each order is made once.
  function order(sort) {
    if (orders[sort]) return orders[sort];
    var rows = new Uint32Array(results.count);
    for (var i = 0; i < results.count; i++) rows[i] = i;
    var down = sort.charAt(0) === "-";
    var name = down ? sort.slice(1) : sort;
    var values = texts[name] ? texts[name].rows : numbers[name];
    if (values) {
      rows.sort(function (a, b) {
        var x = values[a];
        var y = values[b];
        if (x === null || y === null) return x === y ? a - b : x === null ? 1 : -1;
        return (down ? y - x : x - y) || a - b;
      });
    }
    orders[sort] = rows;
    return rows;
  }

  function filter() {
    var rows = order(state.sort);
    var wanted = [];
    var columns = [];
    FILTERS.forEach(function (name) {
      if (!state[name]) return;
      columns.push(texts[name].rows);
      wanted.push(texts[name].slugs.indexOf(state[name]));
    });
    return columns.reduce(function (left, column, at) {
      var value = wanted[at];
      return left.filter(function (row) {
        return column[row] === value;
      });
    }, rows);
  }

  // Each option says how many rows fit it and the other choices; one that none fits cannot be chosen.
  function offer() {
    var counts = results.counts(FILTERS, function (name) {
      return state[name];
    });
    FILTERS.forEach(function (name, at) {
      var control = document.getElementById("filter-" + name);
      if (!control) return;
      control.value = state[name];
      // The first option is "all", the rest are the words in their order.
      for (var word = 0; word < counts[at].length; word++) {
        var option = control.options[word + 1];
        option.textContent = texts[name].words[word] + " (" + plain(counts[at][word], 0) + ")";
        option.disabled = counts[at][word] === 0 && !option.selected;
      }
    });
  }

  function figure(name, row, words) {
    var value = numbers[name][row];
    if (value === null) return element("td", "not measured", "num none");
    var cell = element("td", words(value), "num");
    var mark = word(name + "Mark", row);
    if (mark) {
      cell.appendChild(document.createTextNode(" "));
      cell.appendChild(element("span", "(" + mark + ")", "count"));
    }
    var low = numbers[name + "Low"][row];
    if (low !== null) {
      cell.appendChild(element("br"));
      cell.appendChild(element("span", results.range(low, numbers[name + "High"][row], words), "count"));
    }
    return cell;
  }
  function line(row) {
    var result = element("tr");
    var head = results.head(row);
    head.appendChild(element("span", word("workload", row) + " · ", "count"));
    var alike = element("a", "comparable", "alike");
    alike.href = "?key=" + slug("key", row);
    alike.setAttribute("aria-label", "Comparable with " + word("id", row) + ", " + word("workload", row) + ", " + word("mode", row));
    alike.setAttribute("data-key", slug("key", row));
    head.appendChild(alike);
    result.appendChild(head);
    ["kernel", "cpu", "openssl", "mode"].forEach(function (name) {
      result.appendChild(element("td", word(name, row), name));
    });
    result.appendChild(figure("added", row, results.microseconds));
    result.appendChild(
      numbers.held[row] ? element("td", "held by the generator", "num none") : figure("throughput", row, percentChange)
    );
    result.appendChild(figure("p99", row, percentChange));
    var loss = numbers.loss[row];
    result.appendChild(loss === null ? element("td", "not measured", "num none") : element("td", plain(loss, loss === 0 ? 0 : loss < 1 ? 2 : 1) + results.BLANK + "%", "num"));
    ["load", "machine", "ecapture", "grade"].forEach(function (name) {
      result.appendChild(element("td", word(name, row), name));
    });
    // On a phone a row is a card, and each figure has its name beside it.
    Array.prototype.forEach.call(result.cells, function (cell, place) {
      if (place > 0) cell.setAttribute("data-label", names[place]);
    });
    return result;
  }

  function show() {
    matches = filter();
    if (state.from > matches.length) state.from = 1;
    var first = state.from - 1;
    var last = Math.min(first + ROWS, matches.length);
    var rows = document.createDocumentFragment();
    for (var i = first; i < last; i++) rows.appendChild(line(matches[i]));
    body.textContent = "";
    body.appendChild(rows);

    var known = new Uint8Array(texts.key.slugs.length);
    var different = 0;
    for (var j = 0; j < matches.length; j++) {
      var key = texts.key.rows[matches[j]];
      different += 1 - known[key];
      known[key] = 1;
    }
    statusLine.textContent =
      matches.length === 0
        ? "No measurement fits."
        : count(matches.length, "measurement") +
          (different > 1 ? " under " + plain(different, 0) + " sets of conditions that must not be compared." : ", all comparable.");
    keyNote.hidden = !state.key;
    if (state.key) {
      var at = texts.key.slugs.indexOf(state.key);
      keyNote.textContent = at < 0 ? "The link names conditions that no result has." : "Only these conditions: " + texts.key.words[at] + ".";
    }
    pages.hidden = matches.length <= ROWS;
    document.getElementById("shown").textContent =
      plain(first + 1, 0) + " to " + plain(last, 0) + " of " + plain(matches.length, 0);
    document.getElementById("previous").disabled = first === 0;
    document.getElementById("next").disabled = last === matches.length;

    offer();
    heads.forEach(function (cell) {
      var name = cell.getAttribute("data-sort");
      if (state.sort === name) cell.setAttribute("aria-sort", "ascending");
      else if (state.sort === "-" + name) cell.setAttribute("aria-sort", "descending");
      else cell.removeAttribute("aria-sort");
    });
  }

  function read() {
    var query = new URLSearchParams(location.search);
    FILTERS.forEach(function (name) {
      state[name] = query.get(name) || "";
    });
    var sort = query.get("sort") || "";
    var name = sort.replace(/^-/, "");
    state.sort = table.querySelector('th[data-sort="' + name.replace(/[^a-z0-9]/g, "") + '"]') ? sort : "";
    state.from = Math.max(1, parseInt(query.get("from"), 10) || 1);
  }
  function link() {
    var query = new URLSearchParams();
    FILTERS.forEach(function (name) {
      if (state[name]) query.set(name, state[name]);
    });
    if (state.sort) query.set("sort", state.sort);
    if (state.from > 1) query.set("from", state.from);
    var text = query.toString();
    return location.pathname + (text ? "?" + text : "");
  }
  function change(name, value) {
    state[name] = value;
    if (name !== "from") state.from = 1;
    history.pushState(null, "", link());
    show();
  }

  filters.addEventListener("change", function (event) {
    change(event.target.name, event.target.value);
  });
  document.getElementById("reset").addEventListener("click", function () {
    FILTERS.forEach(function (name) {
      state[name] = "";
    });
    change("sort", "");
  });
  document.getElementById("previous").addEventListener("click", function () {
    change("from", Math.max(1, state.from - ROWS));
    statusLine.focus();
  });
  document.getElementById("next").addEventListener("click", function () {
    change("from", state.from + ROWS);
    statusLine.focus();
  });
  body.addEventListener("click", function (event) {
    var key = event.target.getAttribute("data-key");
    if (!key || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    change("key", key);
    statusLine.focus();
  });
  heads.forEach(function (cell) {
    var button = element("button", cell.textContent);
    button.type = "button";
    button.addEventListener("click", function () {
      var name = cell.getAttribute("data-sort");
      change("sort", state.sort === name ? "-" + name : name);
    });
    cell.textContent = "";
    cell.appendChild(button);
  });
  window.addEventListener("popstate", function () {
    read();
    show();
  });

  filters.hidden = false;
  document.getElementById("how-to-compare").hidden = false;
  var more = document.getElementById("more");
  if (more) more.hidden = true;
  read();
  show();
})();
