// Answers questions from the results in the page: the form of estimator.html, and the shorter one of the first page.
// Without it both have a table of a few rates.
(function () {
  "use strict";
  if (!results) return;
  var texts = results.texts;
  var numbers = results.numbers;
  var word = results.word;
  var plain = results.plain;
  var element = results.element;
  var range = results.range;
  var BLANK = results.BLANK;
  var NEAREST = 3;
  var MOST = 100;
  var LABELS = ["Differs in", "Cores at your rate", "CPU added to a request", "Measured at", "p99 latency there", "Events lost there"];
  var form = document.getElementById("estimator");
  var fields = form.elements;
  var CHOICES = ["mode", "connections", "machine", "kernel", "cpu", "openssl"].filter(function (name) {
    return fields[name];
  });

  function cell(text) {
    return element("td", text === null ? "not measured" : text, text === null ? "num none" : "num");
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
    var head = results.head(row, "result");
    head.appendChild(
      element("span", [word("workload", row), "grade " + word("grade", row)].join(", "), "count")
    );
    result.appendChild(head);
    var differs = element("td");
    differs.appendChild(found.differs.length === 0 ? document.createTextNode("nothing") : chips(element("ul", "", "chips"), found.differs));
    var low = numbers.addedLow[row];
    var high = numbers.addedHigh[row];
    var figure = cell(results.microseconds(numbers.added[row]) + answers.mark(row));
    var sum = element("td", answers.total(row, rate));
    if (low !== null) {
      figure.appendChild(element("br"));
      figure.appendChild(element("span", range(low, high, results.microseconds), "count"));
      sum.appendChild(element("br"));
      sum.appendChild(element("span", "server " + range((low * rate) / 1e6, (high * rate) / 1e6, answers.cores), "count"));
    }
    var at = cell(plain(numbers.rate[row], 0) + BLANK + "req/s");
    at.appendChild(element("br"));
    at.appendChild(element("span", numbers.held[row] === null ? "saturated" : "held", "count"));
    [differs, sum, figure, at, cell(answers.change(row)), cell(answers.lost(row))].forEach(function (one, place) {
      one.setAttribute("data-label", LABELS[place]);
      result.appendChild(one);
    });
    return result;
  }

  // Each option says how many measurements fit it and the other choices; one that none fits cannot be chosen.
  function offer() {
    var counts = results.counts(CHOICES, function (name) {
      return fields[name].value;
    });
    CHOICES.forEach(function (name, place) {
      Array.prototype.forEach.call(fields[name].options || [], function (option) {
        if (!option.value) return;
        var at = texts[name].slugs.indexOf(option.value);
        // The first page has the latest results only, so there a count would mislead.
        if (fields.bytes) option.textContent = texts[name].words[at] + " (" + plain(counts[place][at], 0) + ")";
        option.disabled = counts[place][at] === 0 && !option.selected;
      });
    });
  }

  function question() {
    return {
      rate: Number(fields.rate.value),
      bytes: fields.bytes && fields.bytes.value !== "" ? Number(fields.bytes.value) : NaN,
      choices: CHOICES.filter(function (name) {
        return fields[name].value;
      }).map(function (name) {
        return { name: name, value: fields[name].value, weight: Number(fields[name].getAttribute("data-weight")) };
      }),
    };
  }

  function show() {
    var asked = question();
    var rate = asked.rate;
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
    var found = answers.nearest(asked);
    var best = found[0];
    var row = best.row;
    var change = answers.change(row);
    var lost = answers.lost(row);
    var exact = answers.bound(row, rate) === "";
    answer.textContent =
      (exact ? "≈ " : "") +
      answers.total(row, rate).replace(/^a/, "A") +
      [change === null ? null : "p99 " + change, lost === null ? null : lost + " lost"]
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
    places[3].textContent = answers.certainty(row);
    places[3].appendChild(element("strong", answers.asNear(found, rate)));
    answers.limits(row, asked).forEach(function (text) {
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
