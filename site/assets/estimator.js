// The form of estimator.html. Without it the page has a table of a few rates.
(function () {
  "use strict";
  var source = document.getElementById("estimator-data");
  if (!source) return;
  var data = JSON.parse(source.textContent);
  var texts = data.texts;
  var numbers = data.numbers;
  var LEAST = 3;
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

  // How far a result is from the question, as the library ranks it; what differs is told beside the result.
  function judge(row, rate, bytes) {
    var found = { row: row, distance: 0, differs: [] };
    CHOICES.forEach(function (name) {
      var field = fields[name];
      if (!field.value || texts[name].slugs[texts[name].rows[row]] === field.value) return;
      found.distance += Number(field.getAttribute("data-weight"));
      found.differs.push(word(name, row) + " (asked " + field.options[field.selectedIndex].textContent + ")");
    });
    if (bound(row, rate) !== "") {
      found.distance += Math.abs(Math.log2(rate / numbers.rate[row]));
      found.differs.push(plain(numbers.rate[row], 0) + BLANK + "req/s (asked " + plain(rate, 0) + ")");
    }
    if (bytes >= 0 && numbers.bytes[row] !== bytes) {
      found.distance += Math.abs(Math.log2((bytes + 1) / (numbers.bytes[row] + 1))) / 2;
      found.differs.push(plain(numbers.bytes[row], 0) + " bytes (asked " + plain(bytes, 0) + ")");
    }
    return found;
  }
  // eCapture's own CPU is never scaled: measured at another rate it is a bound.
  function bound(row, rate) {
    var measured = numbers.rate[row];
    return Math.abs(rate - measured) <= 0.05 * measured ? "" : rate < measured ? "at most " : "at least ";
  }
  function mark(row) {
    return word("mark", row) === "" ? "" : " (" + word("mark", row) + ")";
  }
  function total(row, rate) {
    var own = numbers.own[row] / 100;
    var server = (numbers.added[row] * rate) / 1e6;
    var limit = bound(row, rate);
    return limit + cores(own + server) + " = " + limit + cores(own) + " eCapture + " + cores(server) + " server" + mark(row);
  }
  function nearest(rate, bytes) {
    var all = [];
    for (var row = 0; row < data.count; row++) all.push(judge(row, rate, bytes));
    return all.sort(function (a, b) {
      return a.distance - b.distance || a.row - b.row;
    });
  }

  function line(found, rate) {
    var row = found.row;
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
    if (found.differs.length > 0) {
      head.appendChild(element("br"));
      head.appendChild(element("span", "differs: " + found.differs.join("; "), "count"));
    }
    result.appendChild(head);
    var low = numbers.addedLow[row];
    var high = numbers.addedHigh[row];
    var figure = cell(added(numbers.added[row]) + mark(row));
    var sum = cell(total(row, rate));
    if (low !== null) {
      figure.appendChild(element("br"));
      figure.appendChild(element("span", range(low, high, added), "count"));
      sum.appendChild(element("br"));
      sum.appendChild(element("span", "server " + range((low * rate) / 1e6, (high * rate) / 1e6, cores), "count"));
    }
    result.appendChild(figure);
    result.appendChild(sum);
    var held = numbers.held[row];
    var at = cell(plain(numbers.rate[row], 0) + BLANK + "req/s");
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
    if (bound(rows[0], rate) !== "") {
      list.push("Computed from " + plain(numbers.rate[rows[0]], 0) + BLANK + "req/s: nothing nearer to your rate was measured that is as near in the rest.");
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
      list.push("More than a tenth of the events was lost: a whole capture costs more.");
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
    behind.textContent = "";
    list.textContent = "";
    if (!(rate > 0)) {
      answer.textContent = "Enter the requests that your server answers in a second.";
      return;
    }
    var found = nearest(rate, bytes);
    var best = found[0];
    // No dead end: at least the nearest three, and all that are as near.
    var rows = found
      .filter(function (one, place) {
        return place < LEAST || one.distance === best.distance;
      })
      .slice(0, MOST);
    var before = numbers.p99Before[best.row];
    var after = numbers.p99After[best.row];
    var there = bound(best.row, rate) === "" ? "" : " there";
    answer.textContent =
      "Cores: " +
      total(best.row, rate) +
      (before === null || after === null ? "" : " \u00b7 p99 latency" + there + " " + latency(before) + " → " + latency(after)) +
      (numbers.loss[best.row] === null ? "" : " \u00b7 " + plain(numbers.loss[best.row], 1) + BLANK + "% of events lost" + there) +
      " \u00b7 " +
      (best.differs.length === 0 ? "measured as asked" : "nearest evidence differs: " + best.differs.join("; ")) +
      ".";
    limits([best.row], rate, bytes).forEach(function (text) {
      list.appendChild(element("li", text));
    });
    rows.forEach(function (one) {
      behind.appendChild(line(one, rate));
    });
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
