// What the rows of data in the page say about one question: how near each of them is, what it costs there, how sure that is.
var answers = (function () {
  "use strict";
  if (!results) return null;
  var texts = results.texts;
  var numbers = results.numbers;
  var word = results.word;
  var plain = results.plain;
  var BLANK = results.BLANK;
  var TITLES = { mode: "", connections: "connections ", machine: "", kernel: "Linux ", cpu: "", openssl: "OpenSSL " };

  function cores(value) {
    var size = Math.abs(value);
    return plain(value, size < 0.1 ? 3 : size < 10 ? 2 : 0);
  }
  // How far a result is from the question, as the library ranks it; what differs is told beside the result.
  function judge(row, question) {
    var rate = question.rate;
    var bytes = question.bytes;
    var found = { row: row, distance: 0, differs: [] };
    question.choices.forEach(function (choice) {
      var column = texts[choice.name];
      if (column.slugs[column.rows[row]] === choice.value) return;
      found.distance += choice.weight;
      var asked = column.words[column.slugs.indexOf(choice.value)];
      found.differs.push(TITLES[choice.name] + word(choice.name, row) + " (asked " + asked + ")");
    });
    if (numbers.bufferWeight[row] > 0) {
      found.distance += numbers.bufferWeight[row];
      found.differs.push(word("buffer", row));
    }
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
  function parts(row, rate) {
    return { own: numbers.own[row] / 100, server: (numbers.added[row] * rate) / 1e6 };
  }
  function total(row, rate) {
    var both = parts(row, rate);
    var sum = both.own + both.server;
    var limit = bound(row, rate);
    return limit + cores(sum) + BLANK + (sum > 1 ? "cores: " : "core: ") + limit + cores(both.own) + " eCapture + " + cores(both.server) + " server" + mark(row);
  }
  // What other results say that are as near, in the words of the library.
  function asNear(found, rate) {
    function sum(one) {
      var both = parts(one.row, rate);
      return cores(both.own + both.server) + BLANK + "core";
    }
    function text(one) {
      var cpu = word("cpu", one.row);
      return sum(one) + (cpu === word("cpu", found[0].row) ? "" : " (on " + cpu + ")");
    }
    var others = found
      .slice(1, 3)
      .filter(function (one) {
        return one.distance <= found[0].distance;
      })
      .filter(function (one, place, all) {
        return text(one) !== sum(found[0]) && all.map(text).indexOf(text(one)) === place;
      });
    // Why the answer is not theirs.
    var fewer = others.every(function (one) {
      return numbers.blocks[one.row] < numbers.blocks[found[0].row];
    });
    return others.length === 0
      ? ""
      : (others.length === 1 ? " An equally near result" : " Equally near results") +
          (fewer ? " with fewer blocks" : "") +
          (others.length === 1 ? " says " : " say ") +
          others.map(text).join(" and ") +
          ".";
  }
  function nearest(question) {
    var all = [];
    for (var row = 0; row < results.count; row++) all.push(judge(row, question));
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
  // How sure the answer is: the interval and the verdict of the part that is an estimate, and what nobody recorded.
  function certainty(row) {
    var blocks = plain(numbers.blocks[row], 0) + BLANK + (numbers.blocks[row] === 1 ? "block" : "blocks");
    return (
      "Server: " +
      results.microseconds(numbers.added[row]) +
      " a request, " +
      (numbers.addedLow[row] === null ? "no interval from " : results.range(numbers.addedLow[row], numbers.addedHigh[row], results.microseconds) + " from ") +
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

  function limits(row, question) {
    var list = [];
    var measured = numbers.bytes[row];
    if (bound(row, question.rate) !== "") {
      list.push("Computed from " + plain(numbers.rate[row], 0) + BLANK + "req/s: nothing nearer to your rate was measured that is as near in the rest.");
    }
    if (question.bytes < measured || question.bytes > measured) {
      list.push("Extrapolated: responses here had " + plain(measured, 0) + " bytes. A larger response is written in more calls, each of which traps twice.");
    }
    if (word("machine", row) === "virtual machine") {
      list.push("Virtual machines only: a probe there may cost many times what it costs on a real machine.");
    } else if (word("machine", row) === "emulated") {
      list.push("Emulated processors only: these figures say nothing about any real one.");
    }
    if (numbers.loss[row] > 10) {
      list.push("More than a tenth of the events was lost: a whole capture costs more.");
    }
    list.push("Latency: read it from a result whose rate was held, as far below saturation as your server is. At saturation it says how long the queue was.");
    return list;
  }

  return { nearest: nearest, asNear: asNear, bound: bound, mark: mark, cores: cores, total: total, change: change, lost: lost, certainty: certainty, limits: limits };
})();
