// The form of estimator.html. Without it the page has a table of a few rates.
(function () {
  "use strict";
  var source = document.getElementById("estimator-data");
  if (!source) return;
  var data = JSON.parse(source.textContent);
  var texts = data.texts;
  var numbers = data.numbers;
  var MOST = 100;
  var MINUS = "\u2212";
  var BLANK = "\u00a0";
  var CHOICES = ["mode", "connections", "machine", "kernel", "cpu", "openssl"];
  var form = document.getElementById("estimator");
  var fields = form.elements;

  function plain(value, decimals) {
    var text = Math.abs(value).toFixed(decimals);
    var parts = text.split(".");
    parts[0] = parts[0].replace(/\B(?=(\d{3})+$)/g, ",");
    return (value < 0 && Number(text) !== 0 ? MINUS : "") + parts.join(".");
  }
  function cores(value) {
    var size = Math.abs(value);
    return plain(value, size < 0.1 ? 3 : size < 10 ? 2 : 0);
  }
  function added(value) {
    return (value > 0 ? "+" : "") + plain(value, Math.abs(value) < 100 ? 1 : 0) + BLANK + "µs";
  }
  function latency(us) {
    return us < 1000 ? plain(us, 0) + BLANK + "µs" : us < 1e6 ? plain(us / 1000, 2) + BLANK + "ms" : plain(us / 1e6, 2) + BLANK + "s";
  }
  function range(low, high, words) {
    var first = words(low);
    var last = words(high);
    return first === last ? last : first.split(BLANK)[0] + " to " + last;
  }
  function count(many) {
    return plain(many, 0) + BLANK + "result" + (many === 1 ? "" : "s");
  }
  function element(name, text, className) {
    var result = document.createElement(name);
    if (text) result.textContent = text;
    if (className) result.className = className;
    return result;
  }
  function word(column, row) {
    return texts[column].words[texts[column].rows[row]];
  }
  function cell(text) {
    return element("td", text === null ? "not measured" : text, text === null ? "num none" : "num");
  }

  function sources() {
    var result = [];
    for (var row = 0; row < data.count; row++) {
      var fits = CHOICES.every(function (name) {
        var wanted = fields[name].value;
        return !wanted || texts[name].slugs[texts[name].rows[row]] === wanted;
      });
      if (fits) result.push(row);
    }
    return result.sort(function (a, b) {
      return numbers.added[a] - numbers.added[b] || a - b;
    });
  }

  function line(row, rate) {
    var result = element("tr");
    var head = element("th", "", "result");
    head.scope = "row";
    var link = element("a", word("id", row));
    link.href = "results/" + word("id", row) + "/index.html";
    head.appendChild(link);
    head.appendChild(element("br"));
    head.appendChild(
      element("span", [word("workload", row), "Linux " + word("kernel", row), word("cpu", row), "OpenSSL " + word("openssl", row)].join(", "), "count")
    );
    result.appendChild(head);
    var low = numbers.addedLow[row];
    var high = numbers.addedHigh[row];
    var figure = cell(added(numbers.added[row]));
    var sum = cell(cores((numbers.added[row] * rate) / 1e6));
    if (low !== null) {
      figure.appendChild(element("br"));
      figure.appendChild(element("span", range(low, high, added), "count"));
      sum.appendChild(element("br"));
      sum.appendChild(element("span", range((low * rate) / 1e6, (high * rate) / 1e6, cores), "count"));
    }
    result.appendChild(figure);
    result.appendChild(sum);
    var reached = numbers.reached[row];
    var held = numbers.held[row];
    var at = reached === null ? cell(null) : cell(plain(reached, 0) + BLANK + "req/s");
    at.appendChild(element("br"));
    at.appendChild(element("span", held === null ? "saturated" : "held", "count"));
    result.appendChild(at);
    var before = numbers.p99Before[row];
    var after = numbers.p99After[row];
    result.appendChild(cell(before === null || after === null ? null : latency(before) + " → " + latency(after)));
    result.appendChild(cell(numbers.own[row] === null ? null : plain(numbers.own[row], 1) + BLANK + "% of a core"));
    result.appendChild(cell(numbers.loss[row] === null ? null : plain(numbers.loss[row], 1) + BLANK + "%"));
    return result;
  }

  function limits(rows, rate, bytes) {
    var list = [];
    var beyond = rows.filter(function (row) {
      return numbers.reached[row] === null || rate > numbers.reached[row];
    }).length;
    if (beyond === rows.length) {
      list.push("Extrapolated: none of these servers reached your rate while eCapture ran, and yours may not either.");
    } else if (beyond > 0) {
      list.push("Partly extrapolated: " + beyond + " of " + count(rows.length) + " did not reach your rate while eCapture ran.");
    }
    var least = Infinity;
    var greatest = 0;
    rows.forEach(function (row) {
      least = Math.min(least, numbers.bytes[row]);
      greatest = Math.max(greatest, numbers.bytes[row]);
    });
    if (bytes < least || bytes > greatest) {
      list.push(
        "Extrapolated: responses here had " +
          (least === greatest ? plain(least, 0) : plain(least, 0) + " to " + plain(greatest, 0)) +
          " bytes. A larger response is written in more calls, each of which hits the probes."
      );
    }
    if (word("machine", rows[0]) === "virtual machine") {
      list.push("Virtual machines only: a probe there may cost many times what it costs on a real machine.");
    } else if (word("machine", rows[0]) === "emulated") {
      list.push("Emulated processors only: these figures say nothing about any real one.");
    }
    var losing = rows.filter(function (row) {
      return numbers.loss[row] > 10;
    }).length;
    if (losing > 0) {
      list.push("In " + losing + " of " + count(rows.length) + " more than a tenth of the events was lost: a whole capture costs more.");
    }
    list.push("Latency: read it from a result whose rate was held, as far below saturation as your server is. At saturation it says how long the queue was.");
    return list;
  }

  function show() {
    var rate = Number(fields.rate.value);
    var bytes = fields.bytes.value === "" ? NaN : Number(fields.bytes.value);
    var answer = document.getElementById("answer-text");
    var behind = document.getElementById("behind");
    var list = document.getElementById("limits");
    var rows = sources();
    behind.textContent = "";
    list.textContent = "";
    if (!(rate > 0)) {
      answer.textContent = "Enter the requests that your server answers in a second.";
      return;
    }
    if (rows.length === 0) {
      answer.textContent = "Nobody has measured that yet.";
      return;
    }
    var least = numbers.added[rows[0]];
    var greatest = numbers.added[rows[rows.length - 1]];
    answer.textContent =
      range((least * rate) / 1e6, (greatest * rate) / 1e6, cores) +
      " cores added to the server, from the least to the greatest of " +
      count(rows.length) +
      ".";
    limits(rows, rate, bytes).forEach(function (text) {
      list.appendChild(element("li", text));
    });
    rows.slice(0, MOST).forEach(function (row) {
      behind.appendChild(line(row, rate));
    });
    if (rows.length > MOST) {
      list.appendChild(element("li", "The table below holds the " + MOST + " least costly of them; the explorer holds all."));
    }
  }

  function read() {
    var query = new URLSearchParams(location.search);
    CHOICES.concat(["rate", "bytes"]).forEach(function (name) {
      var value = query.get(name);
      if (value === null) return;
      var before = fields[name].value;
      fields[name].value = value;
      if (fields[name].value !== value) fields[name].value = before;
    });
  }
  form.addEventListener("input", show);
  form.addEventListener("change", function () {
    var query = new URLSearchParams();
    CHOICES.concat(["rate", "bytes"]).forEach(function (name) {
      if (fields[name].value) query.set(name, fields[name].value);
    });
    history.pushState(null, "", location.pathname + "?" + query.toString());
  });
  form.addEventListener("submit", function (event) {
    event.preventDefault();
    show();
  });
  window.addEventListener("popstate", function () {
    form.reset();
    read();
    show();
  });

  form.hidden = false;
  document.getElementById("answer").hidden = false;
  read();
  show();
})();
