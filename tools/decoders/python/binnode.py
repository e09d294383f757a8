"""Decodes the MQTT messages of BinNode smart-bin nodes. One file, Python 3.8 or later, no dependency.

    import binnode
    message = binnode.decode(payload)             # bytes -> dict, or binnode.Malformed with one sentence
    message = binnode.decode(payload, key=secret) # the tag is verified, and a message without one is refused

As a command it reads messages from standard input, one a line in hex, and prints one JSON object a line:

    python3 binnode.py [--key HEX] < messages.txt

The format is firmware/PAYLOAD.md of the BinNode repository; names and forms of the result are message.schema.json beside this folder.
"""

import datetime
import hashlib
import hmac
import json
import sys

__all__ = ["decode", "Malformed"]

VERSION = 1
MOST_BYTES = 16384
BASE_2025 = 1735689600
SLOT_MINUTES = (1, 2, 3, 5, 10, 20, 30, 45, 60, 120, 180, 240, 360, 720, 1440)
RARE, SELDOM, QUARTER, HALF = 64, 256, 1024, 2048
JUMP = 8

# Twelve distributions by the mean size of the residuals; where symbols 1 to 8 begin, in 4096ths.
ROWS = (
    (4021, 4060, 4064, 4068, 4072, 4076, 4080, 4084),
    (3710, 4055, 4064, 4068, 4072, 4076, 4080, 4084),
    (3464, 4044, 4064, 4068, 4072, 4076, 4080, 4084),
    (3225, 4026, 4063, 4068, 4072, 4076, 4080, 4084),
    (2891, 3959, 4029, 4039, 4043, 4047, 4051, 4055),
    (2499, 3874, 4012, 4035, 4043, 4047, 4051, 4055),
    (2028, 3686, 3965, 4022, 4043, 4047, 4051, 4055),
    (1579, 3350, 3846, 3979, 4037, 4047, 4051, 4055),
    (1164, 2832, 3570, 3849, 4004, 4037, 4050, 4054),
    (851, 2264, 3130, 3579, 3912, 4002, 4043, 4051),
    (605, 1705, 2545, 3111, 3683, 3895, 4015, 4041),
    (434, 1259, 1973, 2544, 3284, 3657, 3933, 4009),
)
FIRST = (0, 1, 2, 3, 4, 6, 8, 12, 16)
WIDTH = (0, 0, 0, 0, 1, 1, 2, 2)

STATES = ("ok", "unstable", "no_echo", "full", "blocked", "sensor_fault")
EVENTS = ("emptied", "low_battery", "full_alarm", "tipped", "fire", "disturbed", "doubtful", "event_7")
TYPES = ("readings", "readings", "status", "diagnostics", "event", "answer", "command", "confirmation")

FIELDS = {
    "status": (
        ("device", "text"), ("firmware", "text"), ("board", "text"),
        ("settings_version", "number"), ("settings_digest", "word"),
        ("measure_interval_s", "number"), ("report_interval_s", "number"), ("next_session_in_s", "number"),
        ("reset_cause", ("unknown", "power", "command", "deadline", "exception", "cut_off")),
        ("wake_cause", ("power_up", "timer", "console", "tilt", "heat", "other")),
        ("boots", "number"), ("wakes", "number"), ("sessions", "number"), ("failed_sessions", "number"),
        ("stored_readings", "number"), ("newest_sequence", "number"), ("dropped_readings", "number"),
        ("damaged_segments", "number"), ("memory_losses", "number"),
    ),
    "diagnostics": (
        ("spread_mm", "optional"), ("valid_pings", "number"), ("pings", "number"),
        ("rest_mv", "optional"), ("loaded_min_mv", "optional"),
        ("link", ("none", "wifi", "cellular")), ("signal_dbm", "optional"),
        ("join_ms", "number"), ("connect_ms", "number"), ("sent_bytes", "number"), ("received_bytes", "number"), ("cause_code", "number"),
        ("charge_today_uah", "number"), ("charge_total_mah", "number"),
        ("longest_awake_ms", "number"), ("deadline_hits", "number"),
        ("fault_code", "number"), ("fault_sequence", "number"), ("fault_text", "text"),
    ),
    "event": (
        ("event", (None, "emptied", "alarm_raised", "alarm_cleared", "state_began", "state_ended")),
        ("alarm", ("none", "full", "overfull", "tipped", "fire", "low_battery", "sensor", "tamper")),
        ("reading_sequence", "number"), ("state", STATES),
        ("before_permille", "optional"), ("after_permille", "optional"),
    ),
    "answer": (
        ("command_number", "number"), ("result", ("done", "refused", "unknown", "failed", "pending")),
        ("settings_version", "number"), ("settings_digest", "word"), ("text", "text"),
    ),
    "command": (
        ("command", (None, "set", "report", "measure", "log", "rotate", "console", "reboot")),
        ("argument", "number"), ("text", "long_text"),
    ),
    "confirmation": (("up_to_sequence", "number"),),
}


class Malformed(ValueError):
    """Why the bytes are not a message, in one sentence."""


def decode(message, key=None):
    """Returns the message as a dict. Raises Malformed, and nothing else, for whatever the bytes are."""
    message = bytes(message)
    kind, seal, end = _open(message, key)
    decoded = {"version": VERSION, "type": TYPES[kind], "seal": seal}
    if kind > 1:
        decoded.update(_Fields(message, end).decode(TYPES[kind]))
        return decoded
    body = 1 + kind
    if end < body or (kind == 1 and message[1] == 0):
        raise Malformed("The message is malformed: it has no readings.")
    decoded.update(_Readings(_Range(message, body, end), message[1] + 1 if kind == 1 else 1).decode())
    return decoded


def _open(message, key):
    if len(message) < 4:
        raise Malformed("The message is too short.")
    if len(message) > MOST_BYTES:
        raise Malformed("The message is too long.")
    version = message[0] >> 5
    if version != VERSION:
        raise Malformed("The message has version %d, and this decoder knows version 1 only." % version)
    tagged = message[0] & 0x10
    end = len(message) - (8 if tagged else 2)
    if end < 1:
        raise Malformed("The message is too short.")
    if tagged:
        if key is None:
            raise Malformed("The message carries a tag, and no key was given to verify it.")
        if not hmac.compare_digest(hmac.new(key, message[:end], hashlib.sha256).digest()[:8], message[end:]):
            raise Malformed("The tag is wrong: the message is damaged, forged, or of another device.")
    elif key is not None:
        raise Malformed("The message carries no tag, and this device's messages must.")
    elif _crc(message[:end]) != message[end] << 8 | message[end + 1]:
        raise Malformed("The checksum is wrong: the message is damaged.")
    kind = message[0] & 0x0F
    if kind >= len(TYPES):
        raise Malformed("The message has type %d, which this decoder does not know." % kind)
    return kind, "tag" if tagged else "checksum", end


def _crc(data):
    crc = 0xFFFF
    for byte in data:
        t = (crc >> 8) ^ byte
        t ^= t >> 4
        crc = ((crc << 8) ^ (t << 12) ^ (t << 5) ^ t) & 0xFFFF
    return crc


def _time(epoch, seconds):
    if epoch:
        return None
    return (datetime.datetime(1970, 1, 1) + datetime.timedelta(seconds=seconds)).strftime("%Y-%m-%dT%H:%M:%SZ")


class _Range:
    """The range decoder. Behind the last byte it reads zeros."""

    def __init__(self, data, start, end):
        self.data, self.position, self.end = data, start, end
        self.code, self.range = 0, 0xFFFFFFFF
        for _ in range(4):
            self._shift()

    def has_rest(self):
        return self.position - 3 < self.end

    def _shift(self):
        byte = self.data[self.position] if self.position < self.end else 0
        self.code = (self.code << 8 | byte) & 0xFFFFFFFF
        self.position += 1

    def peek(self, bits):
        at = self.code // (self.range >> bits)
        if at >> bits:
            raise Malformed("The message is malformed: its code lies outside of every symbol.")
        return at

    def take(self, first, size, bits):
        share = self.range >> bits
        self.code -= share * first
        self.range = share * size
        while self.range < 0x1000000:
            self.range <<= 8
            self._shift()

    def bit(self, probability):
        zero = 4096 - probability
        one = self.peek(12) >= zero
        self.take(zero if one else 0, probability if one else zero, 12)
        return one

    def odd(self, model):
        one = self.bit(model[0])
        if one:
            model[0] = min(model[0] + ((4096 - model[0]) >> 4), 4080)
        else:
            model[0] = max(model[0] - (model[0] >> 4), 16)
        return one

    def raw(self, bits):
        if bits == 0:
            return 0
        if bits > 16:
            high = self.raw(bits - 16)
            return high << 16 | self.raw(16)
        value = self.peek(bits)
        self.take(value, 1, bits)
        return value

    def number(self, width):
        while self.raw(1):
            width += 4
            if width >= 36:
                raise Malformed("The message is malformed: a number is longer than 32 bits.")
        return self.raw(min(width, 32))

    def signed(self, width):
        value = self.number(width)
        return (value >> 1) ^ -(value & 1)


class _Column:
    """What is expected of the next value of a column; see PAYLOAD.md, section Columns."""

    def __init__(self, index, step):
        scale = 2 if index == 0 else 1
        self.index, self.step, self.jumped = index, step, False
        self.start = (2048 * 2, 3600, 200)[index] // step
        self.start_width = ((4095 * 2, 2047, 511)[index] // step).bit_length()
        self.least = -(400 // step) if index == 2 else 0
        self.most = (16383 * scale, 16383, 1250)[index] // step
        self.mean = (2048, 1280, 640)[index] // step
        self.level, self.trend, self.seen = None, 0, 0
        self.returns, self.kept = [HALF], None

    def expected(self):
        return (self.level + self.trend + 8) >> 4

    def next(self, code):
        if self.level is None:
            value = self.start + code.signed(self.start_width)
            self._check(value)
            self.level = value << 4
            return value
        if self.jumped and code.odd(self.returns):
            self.level, self.trend, self.mean = self.kept
        size, shift = self.mean >> 4, 0
        while size >= 64:
            size >>= 1
            shift += 1
        bits = size.bit_length()
        row = ROWS[size if bits < 2 else 2 * (bits - 1) + (size >> (bits - 2) & 1)]
        magnitude = self._magnitude(code, row, shift)
        negative = magnitude and code.raw(1)
        value = self.expected() - magnitude if negative else self.expected() + magnitude
        self._check(value)
        self._learn(value, magnitude, JUMP * 2 << shift)
        return value

    def _magnitude(self, code, row, shift):
        at, symbol = code.peek(12), 0
        while symbol < JUMP and at >= row[symbol]:
            symbol += 1
        first = row[symbol - 1] if symbol else 0
        code.take(first, (row[symbol] if symbol < JUMP else 4096) - first, 12)
        if symbol == JUMP:
            return (FIRST[symbol] << shift) + code.number(shift + 5)
        return (FIRST[symbol] << shift) + code.raw(WIDTH[symbol] + shift)

    def _check(self, value):
        if not self.least <= value <= self.most:
            raise Malformed("The message is malformed: a value is out of its range.")

    def _learn(self, value, magnitude, cap):
        self.jumped = magnitude >= cap
        if self.jumped:
            self.kept = (self.level, self.trend, self.mean)
            magnitude, self.level, self.trend = cap, value << 4, 0
        else:
            expected = self.level + self.trend
            error = (value << 4) - expected
            self.level = expected + (error, error >> 2, (error * 3) >> 2)[self.index]
            self.trend += error >> 2 if self.index == 2 else 0
        self.seen += 1
        rate = 1 if self.seen < 3 else 2 if self.seen < 6 else 3 if self.seen < 13 else 4
        self.mean += ((magnitude << 8) - self.mean) >> rate


class _Readings:
    def __init__(self, code, count):
        self.code, self.count = code, count
        self.models = ([128], [HALF])
        self.was_odd = 0
        self.slot, self.step, self.gap = -1, 1, 1
        self.state, self.events, self.presence = 0, 0, 3

    def decode(self):
        code = self.code
        message = {}
        steps = (2, 1, 1)
        if code.bit(SELDOM):
            steps = tuple(self._nonzero(code.raw(8), "resolution") for _ in range(3)) if code.bit(HALF) else (10, 10, 5)
        self.columns = [_Column(i, step) for i, step in enumerate(steps)]
        options = self._nonzero(code.raw(2), "options") if code.bit(SELDOM) else 0
        epoch = self.epoch = self._nonzero(code.raw(16), "epoch") if code.bit(SELDOM) else 0
        self._grid()
        self.sequence = self._nonzero(code.number(12), "sequence") - 1
        ahead = [(name, code.signed(10)) for bit, name in ((1, "next_session"), (2, "now")) if options & bit]
        readings = [self._next() for _ in range(self.count)]
        if code.has_rest():
            raise Malformed("The message is malformed: bytes are left over.")
        message["epoch"] = epoch
        message["slot_s"] = self.slot_s
        message["resolution"] = {"distance_mm": _short(steps[0] / 2), "battery_mv": steps[1], "temperature_c": _short(steps[2] / 10)}
        for name, seconds in ahead:
            at = (readings[-1]["seconds"] + seconds) & 0xFFFFFFFF
            message[name + "_seconds"] = at
            if not epoch:
                message[name + "_time"] = _time(0, at)
        message["readings"] = readings
        return message

    def _grid(self):
        code = self.code
        self.slot_s = 900
        if code.bit(QUARTER):
            index = code.raw(4)
            self.slot_s = code.raw(17) if index == 15 else SLOT_MINUTES[index] * 60
            if not 1 <= self.slot_s <= 86400:
                raise Malformed("The message is malformed: its slot is not 1 to 86400 seconds.")
        phase = code.raw((self.slot_s - 1).bit_length()) if code.bit(SELDOM) else 0
        if phase >= self.slot_s:
            raise Malformed("The message is malformed: its grid is shifted by more than a slot.")
        before = self.epoch == 0 and code.bit(RARE)
        first = code.number(((1 << 17 if self.epoch else 1 << 29) // self.slot_s).bit_length())
        self.first_s = (0 if self.epoch else BASE_2025) + phase + (-1 - first if before else first) * self.slot_s

    def _next(self):
        code = self.code
        odd = code.odd(self.models[self.was_odd])
        self.was_odd = int(odd)
        self.events &= ~(1 | 32)
        offset = self._oddities() if odd else 0
        self.slot += self.step
        self.sequence += self.gap
        seconds = self.first_s + self.slot * self.slot_s + offset
        if not 0 <= seconds <= 0xFFFFFFFF or self.sequence > 0xFFFFFFFF:
            raise Malformed("The message is malformed: a time or a sequence is beyond 32 bits.")
        distance, battery, temperature = self.columns
        reading = {"sequence": self.sequence, "seconds": seconds}
        if not self.epoch:
            reading["time"] = _time(0, seconds)
        reading["state"] = STATES[self.state]
        reading["distance_mm"] = (distance.next(code) * distance.step + 1) // 2 if self.state <= 1 else None
        reading["battery_mv"] = battery.next(code) * battery.step if self.presence & 1 else None
        reading["temperature_c"] = _short(temperature.next(code) * temperature.step / 10) if self.presence & 2 else None
        reading["events"] = [name for bit, name in enumerate(EVENTS) if self.events >> bit & 1]
        return reading

    def _oddities(self):
        code = self.code
        offset, any_odd = 0, False
        if code.bit(HALF):
            any_odd = True
            state = 0 if self.state and not code.bit(HALF) else self._nonzero(code.raw(3), "state")
            if state >= len(STATES) or state == self.state:
                raise Malformed("The message is malformed: a reading has a state that cannot be.")
            self.state = state
        if code.bit(QUARTER):
            any_odd = True
            self.events ^= self._nonzero(code.raw(8), "events") if code.bit(HALF) else 1
        if code.bit(QUARTER):
            any_odd = True
            self.step = code.signed(4)
            if code.bit(HALF):
                offset = code.raw((self.slot_s - 1).bit_length())
                if offset >= self.slot_s:
                    raise Malformed("The message is malformed: a reading is off its slot by more than a slot.")
                offset -= self.slot_s // 2
        if code.bit(SELDOM):
            any_odd = True
            self.gap = 1 + code.number(3)
        if code.bit(SELDOM):
            any_odd = True
            self.presence = code.raw(2)
        if not any_odd:
            raise Malformed("The message is malformed: a reading is odd in nothing.")
        return offset

    @staticmethod
    def _nonzero(value, what):
        if value == 0:
            raise Malformed("The message is malformed: its %s must not be 0." % what)
        return value


class _Fields:
    def __init__(self, data, end):
        self.data, self.position, self.end = data, 1, end

    def decode(self, kind):
        message = {}
        if kind != "confirmation":
            message["number"] = self._number()
        if kind not in ("confirmation", "command"):
            epoch = message["epoch"] = self._number()
            if epoch > 65535:
                raise Malformed("The message is malformed: its epoch is beyond 16 bits.")
            message["seconds"] = self._number()
            if epoch == 0:
                message["time"] = _time(0, message["seconds"])
        for name, form in FIELDS[kind]:
            message[name] = self._choice(form) if isinstance(form, tuple) else getattr(self, "_" + form)()
        if self.position != self.end:
            raise Malformed("The message is malformed: bytes are left over.")
        return message

    def _byte(self):
        if self.position >= self.end:
            raise Malformed("The message is malformed: it ends within a field.")
        self.position += 1
        return self.data[self.position - 1]

    def _number(self):
        value = 0
        for shift in range(0, 35, 7):
            byte = self._byte()
            value |= (byte & 0x7F) << shift
            if byte < 0x80:
                if value > 0xFFFFFFFF:
                    break
                return value
        raise Malformed("The message is malformed: a number is longer than 32 bits.")

    def _optional(self):
        there = self._byte()
        if there > 1:
            raise Malformed("The message is malformed: a field is neither there nor not.")
        if not there:
            return None
        value = self._number()
        return (value >> 1) ^ -(value & 1)

    def _word(self):
        return "%02x%02x%02x%02x" % (self._byte(), self._byte(), self._byte(), self._byte())

    def _choice(self, words):
        number = self._byte()
        return words[number] if number < len(words) and words[number] else "other_%d" % number

    def _text(self):
        return self._letters(self._byte())

    def _long_text(self):
        return self._letters(self._number())

    def _letters(self, length):
        if length > self.end - self.position:
            raise Malformed("The message is malformed: it ends within a field.")
        letters = self.data[self.position:self.position + length]
        self.position += length
        if any(c != 10 and not 32 <= c <= 126 for c in letters):
            raise Malformed("The message is malformed: a text is not printable ASCII.")
        return letters.decode("ascii")


def _short(number):
    return int(number) if number == int(number) else number


def _hex(text):
    try:
        return bytes.fromhex(text)
    except ValueError:
        raise Malformed("The line is not hex: a message has two digits a byte.") from None


def main(arguments):
    try:
        key = bytes.fromhex(arguments[1]) if len(arguments) == 2 and arguments[0] == "--key" else None
    except ValueError:
        sys.exit("The key is not hex: give two digits a byte.")
    worked = True
    for line in sys.stdin:
        if line.strip():
            try:
                print(json.dumps(decode(_hex(line.strip()), key)))
            except Malformed as reason:
                worked = False
                print(json.dumps({"error": str(reason)}))
    return 0 if worked else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
