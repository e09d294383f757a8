/*
 * Decodes the MQTT messages of BinNode smart-bin nodes. One file, ECMAScript 5.1, no dependency; runs in Node, in a browser, and as a payload
 * formatter of The Things Stack and ChirpStack:
 *
 *   decodeUplink({ bytes, fPort, variables })  ->  { data, warnings, errors }     the convention of both; variables.key may hold the key in hex
 *   binnode.decode(bytes, key)                 ->  the message, or throws Error with one sentence; key: bytes, or nothing
 *
 * Run by Node it reads messages from standard input, one a line in hex, and prints one JSON object a line: node binnode.js [--key HEX]
 * The format is firmware/PAYLOAD.md of the BinNode repository; names and forms of the result are message.schema.json beside this folder.
 */
var binnode = (function () {
  "use strict";

  var BASE_2025 = 1735689600;
  var SLOT_MINUTES = [1, 2, 3, 5, 10, 20, 30, 45, 60, 120, 180, 240, 360, 720, 1440];
  var RARE = 64, SELDOM = 256, QUARTER = 1024, HALF = 2048;
  var JUMP = 8;

  // Twelve distributions by the mean size of the residuals; where symbols 1 to 8 begin, in 4096ths.
  var ROWS = [
    [4021, 4060, 4064, 4068, 4072, 4076, 4080, 4084],
    [3710, 4055, 4064, 4068, 4072, 4076, 4080, 4084],
    [3464, 4044, 4064, 4068, 4072, 4076, 4080, 4084],
    [3225, 4026, 4063, 4068, 4072, 4076, 4080, 4084],
    [2891, 3959, 4029, 4039, 4043, 4047, 4051, 4055],
    [2499, 3874, 4012, 4035, 4043, 4047, 4051, 4055],
    [2028, 3686, 3965, 4022, 4043, 4047, 4051, 4055],
    [1579, 3350, 3846, 3979, 4037, 4047, 4051, 4055],
    [1164, 2832, 3570, 3849, 4004, 4037, 4050, 4054],
    [851, 2264, 3130, 3579, 3912, 4002, 4043, 4051],
    [605, 1705, 2545, 3111, 3683, 3895, 4015, 4041],
    [434, 1259, 1973, 2544, 3284, 3657, 3933, 4009]
  ];
  var FIRST = [0, 1, 2, 3, 4, 6, 8, 12, 16];
  var WIDTH = [0, 0, 0, 0, 1, 1, 2, 2];

  var STATES = ["ok", "unstable", "no_echo", "full", "blocked", "sensor_fault"];
  var EVENTS = ["emptied", "low_battery", "full_alarm", "tipped", "fire", "disturbed", "doubtful", "event_7"];
  var TYPES = ["readings", "readings", "status", "diagnostics", "event", "answer", "command", "confirmation"];

  var FIELDS = {
    status: [
      ["device", "text"], ["firmware", "text"], ["board", "text"],
      ["settings_version", "number"], ["settings_digest", "word"],
      ["measure_interval_s", "number"], ["report_interval_s", "number"], ["next_session_in_s", "number"],
      ["reset_cause", ["unknown", "power", "command", "deadline", "exception", "cut_off"]],
      ["wake_cause", ["power_up", "timer", "console", "tilt", "heat", "other"]],
      ["boots", "number"], ["wakes", "number"], ["sessions", "number"], ["failed_sessions", "number"],
      ["stored_readings", "number"], ["newest_sequence", "number"], ["dropped_readings", "number"],
      ["damaged_segments", "number"], ["memory_losses", "number"]
    ],
    diagnostics: [
      ["spread_mm", "optional"], ["valid_pings", "number"], ["pings", "number"],
      ["rest_mv", "optional"], ["loaded_min_mv", "optional"],
      ["link", ["none", "wifi", "cellular"]], ["signal_dbm", "optional"],
      ["join_ms", "number"], ["connect_ms", "number"], ["sent_bytes", "number"], ["received_bytes", "number"], ["cause_code", "number"],
      ["charge_today_uah", "number"], ["charge_total_mah", "number"],
      ["longest_awake_ms", "number"], ["deadline_hits", "number"],
      ["fault_code", "number"], ["fault_sequence", "number"], ["fault_text", "text"]
    ],
    event: [
      ["event", ["", "emptied", "alarm_raised", "alarm_cleared", "state_began", "state_ended"]],
      ["alarm", ["none", "full", "overfull", "tipped", "fire", "low_battery", "sensor", "tamper"]],
      ["reading_sequence", "number"], ["state", STATES],
      ["before_permille", "optional"], ["after_permille", "optional"]
    ],
    answer: [
      ["command_number", "number"], ["result", ["done", "refused", "unknown", "failed", "pending"]],
      ["settings_version", "number"], ["settings_digest", "word"], ["text", "text"]
    ],
    command: [
      ["command", ["", "set", "report", "measure", "log", "rotate", "console", "reboot"]],
      ["argument", "number"], ["text", "long_text"]
    ],
    confirmation: [["up_to_sequence", "number"]]
  };

  function Malformed(reason) {
    var error = new Error(reason);
    error.name = "Malformed";
    return error;
  }

  function malformed(what) {
    return Malformed("The message is malformed: " + what);
  }

  /** Returns the message. Throws an Error whose message is one sentence, and nothing else, for whatever the bytes are. */
  function decode(bytes, key) {
    bytes = Array.prototype.slice.call(bytes);
    var envelope = open(bytes, key);
    var message = { version: 1, type: TYPES[envelope.type], seal: envelope.seal };
    if (envelope.type > 1) {
      return new Fields(bytes, envelope.end).decode(message);
    }
    var body = 1 + envelope.type;
    if (envelope.end < body || (body === 2 && bytes[1] === 0)) {
      throw malformed("it has no readings.");
    }
    return new Readings(new Range(bytes, body, envelope.end), body === 2 ? bytes[1] + 1 : 1).decode(message);
  }

  // The convention of The Things Stack and ChirpStack.
  function uplink(input) {
    try {
      var hex = input.variables && input.variables.key;
      var data = decode(input.bytes, hex ? fromHex(hex) : undefined);
      return { data: data, warnings: [], errors: [] };
    } catch (error) {
      return { data: undefined, warnings: [], errors: [error.message] };
    }
  }

  function open(bytes, key) {
    if (bytes.length < 4) {
      throw Malformed("The message is too short.");
    }
    if (bytes.length > 16384) {
      throw Malformed("The message is too long.");
    }
    var version = bytes[0] >> 5;
    if (version !== 1) {
      throw Malformed("The message has version " + version + ", and this decoder knows version 1 only.");
    }
    var tagged = (bytes[0] & 0x10) !== 0;
    var end = bytes.length - (tagged ? 8 : 2);
    if (end < 1) {
      throw Malformed("The message is too short.");
    }
    if (tagged) {
      if (!key) {
        throw Malformed("The message carries a tag, and no key was given to verify it.");
      }
      if (!isGenuine(bytes, end, key)) {
        throw Malformed("The tag is wrong: the message is damaged, forged, or of another device.");
      }
    } else if (key) {
      throw Malformed("The message carries no tag, and this device's messages must.");
    } else if (crc(bytes, end) !== ((bytes[end] << 8) | bytes[end + 1])) {
      throw Malformed("The checksum is wrong: the message is damaged.");
    }
    var type = bytes[0] & 0x0f;
    if (type >= TYPES.length) {
      throw Malformed("The message has type " + type + ", which this decoder does not know.");
    }
    return { type: type, end: end, seal: tagged ? "tag" : "checksum" };
  }

  function crc(bytes, end) {
    var value = 0xffff;
    for (var i = 0; i < end; i++) {
      var t = (value >> 8) ^ bytes[i];
      t ^= t >> 4;
      value = ((value << 8) ^ (t << 12) ^ (t << 5) ^ t) & 0xffff;
    }
    return value;
  }

  function isGenuine(bytes, end, key) {
    var tag = hmacSha256(key, bytes.slice(0, end));
    var wrong = 0;
    for (var i = 0; i < 8; i++) {
      wrong |= tag[i] ^ bytes[end + i];
    }
    return wrong === 0;
  }

  function time(seconds) {
    return new Date(seconds * 1000).toISOString().slice(0, 19) + "Z";
  }

  function bitLength(value) {
    return value === 0 ? 0 : value.toString(2).length;
  }

  // The range decoder. Behind the last byte it reads zeros.
  function Range(bytes, start, end) {
    this.bytes = bytes;
    this.position = start;
    this.end = end;
    this.code = 0;
    this.range = 0xffffffff;
    for (var i = 0; i < 4; i++) {
      this.shift();
    }
  }

  Range.prototype.hasRest = function () {
    return this.position - 3 < this.end;
  };

  Range.prototype.shift = function () {
    this.code = ((this.code << 8) | (this.position < this.end ? this.bytes[this.position] : 0)) >>> 0;
    this.position++;
  };

  Range.prototype.peek = function (bits) {
    var at = Math.floor(this.code / (this.range >>> bits));
    if (at >= 1 << bits) {
      throw malformed("its code lies outside of every symbol.");
    }
    return at;
  };

  Range.prototype.take = function (first, size, bits) {
    var share = this.range >>> bits;
    this.code -= share * first;
    this.range = share * size;
    while (this.range < 0x1000000) {
      this.range = (this.range << 8) >>> 0;
      this.shift();
    }
  };

  Range.prototype.bit = function (probability) {
    var zero = 4096 - probability;
    var one = this.peek(12) >= zero;
    this.take(one ? zero : 0, one ? probability : zero, 12);
    return one;
  };

  Range.prototype.odd = function (model) {
    var one = this.bit(model.p);
    model.p = one ? Math.min(model.p + ((4096 - model.p) >> 4), 4080) : Math.max(model.p - (model.p >> 4), 16);
    return one;
  };

  Range.prototype.raw = function (bits) {
    if (bits === 0) {
      return 0;
    }
    if (bits > 16) {
      var high = this.raw(bits - 16);
      return high * 65536 + this.raw(16);
    }
    var value = this.peek(bits);
    this.take(value, 1, bits);
    return value;
  };

  Range.prototype.number = function (width) {
    while (this.raw(1) !== 0) {
      width += 4;
      if (width >= 36) {
        throw malformed("a number is longer than 32 bits.");
      }
    }
    return this.raw(Math.min(width, 32));
  };

  Range.prototype.signed = function (width) {
    var value = this.number(width);
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  };

  // What is expected of the next value of a column; see PAYLOAD.md, section Columns.
  function Column(index, step) {
    this.index = index;
    this.step = step;
    this.start = Math.floor([4096, 3600, 200][index] / step);
    this.startWidth = bitLength(Math.floor([8190, 2047, 511][index] / step));
    this.least = index === 2 ? -Math.floor(400 / step) : 0;
    this.most = Math.floor([32766, 16383, 1250][index] / step);
    this.mean = Math.floor([2048, 1280, 640][index] / step);
    this.level = null;
    this.trend = 0;
    this.seen = 0;
    this.jumped = false;
    this.kept = null;
    this.returns = { p: HALF };
  }

  Column.prototype.next = function (code) {
    var value;
    if (this.level === null) {
      value = this.start + code.signed(this.startWidth);
      this.check(value);
      this.level = value << 4;
      return value;
    }
    if (this.jumped && code.odd(this.returns)) {
      this.level = this.kept[0];
      this.trend = this.kept[1];
      this.mean = this.kept[2];
    }
    var size = this.mean >> 4;
    var shift = 0;
    while (size >= 64) {
      size >>= 1;
      shift++;
    }
    var bits = bitLength(size);
    var magnitude = this.magnitude(code, ROWS[bits < 2 ? size : 2 * (bits - 1) + ((size >> (bits - 2)) & 1)], shift);
    var negative = magnitude !== 0 && code.raw(1) !== 0;
    value = ((this.level + this.trend + 8) >> 4) + (negative ? -magnitude : magnitude);
    this.check(value);
    this.learn(value, magnitude, 16 << shift);
    return value;
  };

  Column.prototype.magnitude = function (code, row, shift) {
    var at = code.peek(12);
    var symbol = 0;
    while (symbol < JUMP && at >= row[symbol]) {
      symbol++;
    }
    var first = symbol === 0 ? 0 : row[symbol - 1];
    code.take(first, (symbol === JUMP ? 4096 : row[symbol]) - first, 12);
    return (FIRST[symbol] << shift) + (symbol === JUMP ? code.number(shift + 5) : code.raw(WIDTH[symbol] + shift));
  };

  Column.prototype.check = function (value) {
    if (value < this.least || value > this.most) {
      throw malformed("a value is out of its range.");
    }
  };

  Column.prototype.learn = function (value, magnitude, cap) {
    this.jumped = magnitude >= cap;
    if (this.jumped) {
      this.kept = [this.level, this.trend, this.mean];
      magnitude = cap;
      this.level = value << 4;
      this.trend = 0;
    } else {
      var expected = this.level + this.trend;
      var error = (value << 4) - expected;
      this.level = expected + [error, error >> 2, (error * 3) >> 2][this.index];
      this.trend += this.index === 2 ? error >> 2 : 0;
    }
    this.seen++;
    this.mean += ((magnitude << 8) - this.mean) >> (this.seen < 3 ? 1 : this.seen < 6 ? 2 : this.seen < 13 ? 3 : 4);
  };

  function Readings(code, count) {
    this.code = code;
    this.count = count;
    this.models = [{ p: 128 }, { p: HALF }];
    this.wasOdd = 0;
    this.slot = -1;
    this.step = 1;
    this.gap = 1;
    this.state = 0;
    this.events = 0;
    this.presence = 3;
  }

  Readings.prototype.decode = function (message) {
    var code = this.code;
    var steps = [2, 1, 1];
    if (code.bit(SELDOM)) {
      steps = code.bit(HALF) ? [0, 1, 2].map(function () { return nonzero(code.raw(8), "resolution"); }) : [10, 10, 5];
    }
    this.columns = steps.map(function (step, index) { return new Column(index, step); });
    var options = code.bit(SELDOM) ? nonzero(code.raw(2), "options") : 0;
    this.epoch = code.bit(SELDOM) ? nonzero(code.raw(16), "epoch") : 0;
    this.grid();
    this.sequence = nonzero(code.number(12), "sequence") - 1;
    var nextSession = options & 1 ? code.signed(10) : null;
    var now = options & 2 ? code.signed(10) : null;
    var readings = [];
    for (var i = 0; i < this.count; i++) {
      readings.push(this.next());
    }
    if (code.hasRest()) {
      throw malformed("bytes are left over.");
    }
    message.epoch = this.epoch;
    message.slot_s = this.slotS;
    message.resolution = { distance_mm: steps[0] / 2, battery_mv: steps[1], temperature_c: steps[2] / 10 };
    this.ahead(message, "next_session", nextSession, readings[readings.length - 1].seconds);
    this.ahead(message, "now", now, readings[readings.length - 1].seconds);
    message.readings = readings;
    return message;
  };

  Readings.prototype.ahead = function (message, name, seconds, last) {
    if (seconds !== null) {
      message[name + "_seconds"] = (last + seconds) >>> 0;
      if (this.epoch === 0) {
        message[name + "_time"] = time((last + seconds) >>> 0);
      }
    }
  };

  Readings.prototype.grid = function () {
    var code = this.code;
    this.slotS = 900;
    if (code.bit(QUARTER)) {
      var index = code.raw(4);
      this.slotS = index === 15 ? code.raw(17) : SLOT_MINUTES[index] * 60;
      if (this.slotS < 1 || this.slotS > 86400) {
        throw malformed("its slot is not 1 to 86400 seconds.");
      }
    }
    var phase = code.bit(SELDOM) ? code.raw(bitLength(this.slotS - 1)) : 0;
    if (phase >= this.slotS) {
      throw malformed("its grid is shifted by more than a slot.");
    }
    var before = this.epoch === 0 && code.bit(RARE);
    var first = code.number(bitLength(Math.floor((this.epoch === 0 ? 536870912 : 131072) / this.slotS)));
    this.firstS = (this.epoch === 0 ? BASE_2025 : 0) + phase + (before ? -1 - first : first) * this.slotS;
  };

  Readings.prototype.next = function () {
    var code = this.code;
    var odd = code.odd(this.models[this.wasOdd]);
    this.wasOdd = odd ? 1 : 0;
    this.events &= ~33;
    var offset = odd ? this.oddities() : 0;
    this.slot += this.step;
    this.sequence += this.gap;
    var seconds = this.firstS + this.slot * this.slotS + offset;
    if (seconds < 0 || seconds > 0xffffffff || this.sequence > 0xffffffff) {
      throw malformed("a time or a sequence is beyond 32 bits.");
    }
    var reading = { sequence: this.sequence, seconds: seconds };
    if (this.epoch === 0) {
      reading.time = time(seconds);
    }
    reading.state = STATES[this.state];
    reading.distance_mm = this.state <= 1 ? Math.floor((this.columns[0].next(code) * this.columns[0].step + 1) / 2) : null;
    reading.battery_mv = this.presence & 1 ? this.columns[1].next(code) * this.columns[1].step : null;
    reading.temperature_c = this.presence & 2 ? (this.columns[2].next(code) * this.columns[2].step) / 10 : null;
    var events = this.events;
    reading.events = EVENTS.filter(function (name, bit) { return (events >> bit) & 1; });
    return reading;
  };

  Readings.prototype.oddities = function () {
    var code = this.code;
    var offset = 0;
    var any = false;
    if (code.bit(HALF)) {
      any = true;
      var state = this.state !== 0 && !code.bit(HALF) ? 0 : nonzero(code.raw(3), "state");
      if (state >= STATES.length || state === this.state) {
        throw malformed("a reading has a state that cannot be.");
      }
      this.state = state;
    }
    if (code.bit(QUARTER)) {
      any = true;
      this.events ^= code.bit(HALF) ? nonzero(code.raw(8), "events") : 1;
    }
    if (code.bit(QUARTER)) {
      any = true;
      this.step = code.signed(4);
      if (code.bit(HALF)) {
        offset = code.raw(bitLength(this.slotS - 1));
        if (offset >= this.slotS) {
          throw malformed("a reading is off its slot by more than a slot.");
        }
        offset -= this.slotS >> 1;
      }
    }
    if (code.bit(SELDOM)) {
      any = true;
      this.gap = 1 + code.number(3);
    }
    if (code.bit(SELDOM)) {
      any = true;
      this.presence = code.raw(2);
    }
    if (!any) {
      throw malformed("a reading is odd in nothing.");
    }
    return offset;
  };

  function nonzero(value, what) {
    if (value === 0) {
      throw malformed("its " + what + " must not be 0.");
    }
    return value;
  }

  function Fields(bytes, end) {
    this.bytes = bytes;
    this.position = 1;
    this.end = end;
  }

  Fields.prototype.decode = function (message) {
    if (message.type !== "confirmation") {
      message.number = this.number();
    }
    if (message.type !== "confirmation" && message.type !== "command") {
      message.epoch = this.number();
      if (message.epoch > 65535) {
        throw malformed("its epoch is beyond 16 bits.");
      }
      message.seconds = this.number();
      if (message.epoch === 0) {
        message.time = time(message.seconds);
      }
    }
    FIELDS[message.type].forEach(function (field) {
      message[field[0]] = Array.isArray(field[1]) ? this.choice(field[1]) : this[field[1]]();
    }, this);
    if (this.position !== this.end) {
      throw malformed("bytes are left over.");
    }
    return message;
  };

  Fields.prototype.byte = function () {
    if (this.position >= this.end) {
      throw malformed("it ends within a field.");
    }
    return this.bytes[this.position++];
  };

  Fields.prototype.number = function () {
    var value = 0;
    for (var factor = 1; factor <= 268435456; factor *= 128) {
      var byte = this.byte();
      value += (byte & 0x7f) * factor;
      if (byte < 0x80) {
        if (value > 0xffffffff) {
          break;
        }
        return value;
      }
    }
    throw malformed("a number is longer than 32 bits.");
  };

  Fields.prototype.optional = function () {
    var there = this.byte();
    if (there > 1) {
      throw malformed("a field is neither there nor not.");
    }
    if (there === 0) {
      return null;
    }
    var value = this.number();
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  };

  Fields.prototype.word = function () {
    var text = "";
    for (var i = 0; i < 4; i++) {
      text += ("0" + this.byte().toString(16)).slice(-2);
    }
    return text;
  };

  Fields.prototype.choice = function (words) {
    var number = this.byte();
    return words[number] || "other_" + number;
  };

  Fields.prototype.text = function () {
    return this.letters(this.byte());
  };

  Fields.prototype.long_text = function () {
    return this.letters(this.number());
  };

  Fields.prototype.letters = function (length) {
    if (length > this.end - this.position) {
      throw malformed("it ends within a field.");
    }
    var text = "";
    for (var i = 0; i < length; i++) {
      var c = this.bytes[this.position++];
      if (c !== 10 && (c < 32 || c > 126)) {
        throw malformed("a text is not printable ASCII.");
      }
      text += String.fromCharCode(c);
    }
    return text;
  };

  // SHA-256 (FIPS 180-4); its constants are the fractions of the roots of the first primes, computed here.
  function sha256(bytes) {
    var constants = [];
    var state = [];
    for (var n = 2; constants.length < 64; n++) {
      var prime = true;
      for (var d = 2; d * d <= n; d++) {
        prime = prime && n % d !== 0;
      }
      if (prime) {
        if (state.length < 8) {
          state.push(fraction(Math.pow(n, 1 / 2)));
        }
        constants.push(fraction(Math.pow(n, 1 / 3)));
      }
    }
    var padded = bytes.concat([0x80]);
    while (padded.length % 64 !== 56) {
      padded.push(0);
    }
    padded.push(0, 0, 0, 0, (bytes.length >>> 21) & 255, (bytes.length >>> 13) & 255, (bytes.length >>> 5) & 255, (bytes.length << 3) & 255);
    for (var at = 0; at < padded.length; at += 64) {
      block(state, constants, padded, at);
    }
    var digest = [];
    state.forEach(function (word) {
      digest.push((word >>> 24) & 255, (word >>> 16) & 255, (word >>> 8) & 255, word & 255);
    });
    return digest;
  }

  function fraction(root) {
    return ((root - Math.floor(root)) * 4294967296) | 0;
  }

  function block(state, constants, bytes, at) {
    var w = [];
    var s = state.slice();
    for (var i = 0; i < 64; i++) {
      if (i < 16) {
        w[i] = (bytes[at + 4 * i] << 24) | (bytes[at + 4 * i + 1] << 16) | (bytes[at + 4 * i + 2] << 8) | bytes[at + 4 * i + 3];
      } else {
        var x = w[i - 15];
        var y = w[i - 2];
        w[i] = (w[i - 16] + (rotate(x, 7) ^ rotate(x, 18) ^ (x >>> 3)) + w[i - 7] + (rotate(y, 17) ^ rotate(y, 19) ^ (y >>> 10))) | 0;
      }
      var t1 = (s[7] + (rotate(s[4], 6) ^ rotate(s[4], 11) ^ rotate(s[4], 25)) + ((s[4] & s[5]) ^ (~s[4] & s[6])) + constants[i] + w[i]) | 0;
      var t2 = ((rotate(s[0], 2) ^ rotate(s[0], 13) ^ rotate(s[0], 22)) + ((s[0] & s[1]) ^ (s[0] & s[2]) ^ (s[1] & s[2]))) | 0;
      s = [(t1 + t2) | 0, s[0], s[1], s[2], (s[3] + t1) | 0, s[4], s[5], s[6]];
    }
    for (var j = 0; j < 8; j++) {
      state[j] = (state[j] + s[j]) | 0;
    }
  }

  function rotate(value, bits) {
    return (value >>> bits) | (value << (32 - bits));
  }

  // HMAC (RFC 2104).
  function hmacSha256(key, bytes) {
    var padded = Array.prototype.slice.call(key);
    if (padded.length > 64) {
      padded = sha256(padded);
    }
    while (padded.length < 64) {
      padded.push(0);
    }
    var inner = sha256(padded.map(function (b) { return b ^ 0x36; }).concat(bytes));
    return sha256(padded.map(function (b) { return b ^ 0x5c; }).concat(inner));
  }

  function fromHex(text) {
    if (!/^([0-9a-fA-F]{2})*$/.test(text)) {
      throw Malformed("The line is not hex: a message has two digits a byte.");
    }
    return (text.match(/../g) || []).map(function (pair) { return parseInt(pair, 16); });
  }

  function main() {
    var lines = require("fs").readFileSync(0, "latin1").split("\n");
    var key;
    try {
      key = process.argv[2] === "--key" ? fromHex(process.argv[3] || "") : undefined;
    } catch (error) {
      process.stderr.write("The key is not hex: give two digits a byte.\n");
      process.exit(1);
    }
    lines.forEach(function (line) {
      if (line.trim()) {
        var result;
        try {
          result = decode(fromHex(line.trim()), key);
        } catch (error) {
          result = { error: error.message };
          process.exitCode = 1;
        }
        process.stdout.write(JSON.stringify(result) + "\n");
      }
    });
  }

  return { decode: decode, uplink: uplink, main: main };
})();

/** The convention of The Things Stack and ChirpStack. */
function decodeUplink(input) {
  return binnode.uplink(input);
}

if (typeof module !== "undefined" && module.exports) {
  module.exports = { decode: binnode.decode, decodeUplink: decodeUplink };
  if (require.main === module) {
    binnode.main();
  }
}
