// Answers questions from the results in the page: the form of estimator.html, and the shorter one of the first page.
// Without it both have a table of a few rates.
(function () {
  "use strict";
  var source = document.getElementById("estimator-data");
  if (!source) return;
  var data = JSON.parse(source.textContent);
  var texts = data.texts;
  var numbers = data.numbers;
  var NEAREST = 3;
  var MOST = 100;
  var TITLES = { mode: "", connections: "connections ", machine: "", kernel: "Linux ", cpu: "", openssl: "OpenSSL " };
  var LABELS = ["Differs in", "Cores at your rate", "CPU added to a request", "Measured at", "p99 latency there", "Events lost there"];
  var MINUS = "\u2212";
  var BLANK = "\u00a0";
  var form = document.getElementById("estimator");
  var fields = form.elements;
  var CHOICES = ["mode", "connections", "machine", "kernel", "cpu", "openssl"].filter(function (name) {
    return fields[name];
  });

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
      var asked = texts[name].words[texts[name].slugs.indexOf(field.value)];
      found.differs.push(TITLES[name] + word(name, row) + " (asked " + asked + ")");
    });
    if (numbers.bufferWeight[row] > 0) {
      found.distance += numbers.bufferWeight[row];
      found.differs.push(word("buffer", row));
    }
    if (bound(row, rate) !== "") {
      found.distance += Math.abs(Math.log2(rate / numbers.rate[row]));
      found.differs.push(plain(numbers.rate[row], 0) + BLANK + "req/s (asked " + plain(rate, 0) + ")");
    }
    if (fields.bytes && bytes >= 0 && numbers.bytes[row] !== bytes) {
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
    return limit + cores(own + server) + BLANK + (own + server > 1 ? "cores: " : "core: ") + limit + cores(own) + " eCapture + " + cores(server) + " server" + mark(row);
  }
  function nearest(rate, bytes) {
    var all = [];
    for (var row = 0; row < data.count; row++) all.push(judge(row, rate, bytes));
    return all.sort(function (a, b) {
      return a.distance - b.distance || a.row - b.row;
    });
  }

  function change(row) {
    var before = numbers.p99Before[row];
    var after = numbers.p99After[row];
    if (before === null || after === null) return null;
    var value = (after - before) / 1000;
    var told = word("p99Mark", row);
    return (value > 0 ? "+" : "") + plain(value, Math.abs(value) < 0.1 ? 2 : 1) + BLANK + "ms" + (told === "" ? "" : " (" + told + ")");
  }
  function lost(row) {
    var loss = numbers.loss[row];
    return loss === null ? null : plain(loss, loss === 0 ? 0 : 1) + BLANK + "%";
  }
  function chips(list, words) {
    words.forEach(function (text) {
      list.appendChild(element("li", text, "chip"));
    });
    return list;
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
      element("span", [word("workload", row), "grade " + word("grade", row)].join(", "), "count")
    );
    result.appendChild(head);
    var differs = element("td");
    differs.appendChild(found.differs.length === 0 ? document.createTextNode("nothing") : chips(element("ul", "", "chips"), found.differs));
    var low = numbers.addedLow[row];
    var high = numbers.addedHigh[row];
    var figure = cell(added(numbers.added[row]) + mark(row));
    var sum = element("td", total(row, rate));
    if (low !== null) {
      figure.appendChild(element("br"));
      figure.appendChild(element("span", range(low, high, added), "count"));
      sum.appendChild(element("br"));
      sum.appendChild(element("span", "server " + range((low * rate) / 1e6, (high * rate) / 1e6, cores), "count"));
    }
    var at = cell(plain(numbers.rate[row], 0) + BLANK + "req/s");
    at.appendChild(element("br"));
    at.appendChild(element("span", numbers.held[row] === null ? "saturated" : "held", "count"));
    [differs, sum, figure, at, cell(change(row)), cell(lost(row))].forEach(function (one, place) {
      one.setAttribute("data-label", LABELS[place]);
      result.appendChild(one);
    });
    return result;
  }

  // How sure the answer is: the interval and the verdict of the part that is an estimate, and what nobody recorded.
  function certainty(row) {
    var blocks = plain(numbers.blocks[row], 0) + BLANK + (numbers.blocks[row] === 1 ? "block" : "blocks");
    return (
      "Server: " +
      added(numbers.added[row]) +
      " a request, " +
      (numbers.addedLow[row] === null ? "no interval from " : range(numbers.addedLow[row], numbers.addedHigh[row], added) + " from ") +
      blocks +
      ", verdict: " +
      word("verdict", row) +
      ". " +
      word("machine", row).replace(/^./, function (first) {
        return first.toUpperCase();
      }) +
      (word("probed", row) ? ", load generator probed too" : "") +
      ". Not recorded: " +
      word("unrecorded", row) +
      "."
    );
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

  // Each option says how many measurements fit it and the other choices; one that none fits cannot be chosen.
  function offer() {
    var counts = {};
    CHOICES.forEach(function (name) {
      counts[name] = texts[name].words.map(function () {
        return 0;
      });
    });
    for (var row = 0; row < data.count; row++) {
      var missed = CHOICES.filter(function (name) {
        return fields[name].value && texts[name].slugs[texts[name].rows[row]] !== fields[name].value;
      });
      (missed.length === 0 ? CHOICES : missed.length === 1 ? missed : []).forEach(function (name) {
        counts[name][texts[name].rows[row]]++;
      });
    }
    CHOICES.forEach(function (name) {
      Array.prototype.forEach.call(fields[name].options || [], function (option) {
        if (!option.value) return;
        var at = texts[name].slugs.indexOf(option.value);
        // The first page has the latest results only, so there a count would mislead.
        if (fields.bytes) option.textContent = texts[name].words[at] + " (" + plain(counts[name][at], 0) + ")";
        option.disabled = counts[name][at] === 0 && !option.selected;
      });
    });
  }

  function show() {
    var rate = Number(fields.rate.value);
    var bytes = fields.bytes && fields.bytes.value !== "" ? Number(fields.bytes.value) : NaN;
    var answer = document.getElementById("answer-text");
    var differs = document.getElementById("chips");
    var places = ["behind", "rest", "limits", "certainty"].map(function (id) {
      return document.getElementById(id) || element("div");
    });
    places.concat(differs).forEach(function (place) {
      place.textContent = "";
    });
    offer();
    if (!(rate > 0)) {
      answer.textContent = "Enter the requests that your server answers in a second.";
      return;
    }
    var found = nearest(rate, bytes);
    var best = found[0];
    var row = best.row;
    var exact = bound(row, rate) === "";
    answer.textContent =
      (exact ? "≈ " : "") +
      total(row, rate).replace(/^a/, "A") +
      [change(row) === null ? null : "p99 " + change(row), lost(row) === null ? null : lost(row) + " lost"]
        .filter(Boolean)
        .map(function (text) {
          return " \u00b7 " + text + (exact ? "" : " there");
        })
        .join("") +
      " — " +
      (exact ? "measured at your rate" : "computed from " + plain(numbers.rate[row], 0) + BLANK + "req/s") +
      " on " +
      [word("cpu", row), "Linux " + word("kernel", row), "OpenSSL " + word("openssl", row), "grade " + word("grade", row)].join(", ") +
      ".";
    chips(differs, best.differs.length === 0 ? ["measured as asked"] : best.differs);
    places[3].textContent = certainty(row);
    limits([row], rate, bytes).forEach(function (text) {
      places[2].appendChild(element("li", text));
    });
    // No dead end: the nearest three, whatever was asked.
    found.slice(0, MOST).forEach(function (one, place) {
      places[place < NEAREST ? 0 : 1].appendChild(line(one, rate));
    });
    var title = document.getElementById("rest-title");
    if (title) title.textContent = plain(Math.min(found.length, MOST) - Math.min(found.length, NEAREST), 0) + " more, by closeness";
  }

  function read() {
    var query = new URLSearchParams(location.search);
    CHOICES.concat(["rate", "bytes"]).forEach(function (name) {
      var value = query.get(name);
      if (value === null || !fields[name]) return;
      var before = fields[name].value;
      fields[name].value = value;
      if (fields[name].value !== value) fields[name].value = before;
    });
  }
  form.addEventListener("input", show);
  form.addEventListener("change", function () {
    var query = new URLSearchParams();
    CHOICES.concat(["rate", "bytes"]).forEach(function (name) {
      if (fields[name] && fields[name].value) query.set(name, fields[name].value);
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
  var hidden = document.getElementById("answer");
  if (hidden) hidden.hidden = false;
  read();
  // The first page has its answer already, in a sentence.
  if (hidden || location.search) show();
  else offer();
})();
