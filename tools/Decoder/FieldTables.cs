using static BinNode.Decoding.FieldKind;

namespace BinNode.Decoding;

/// <summary>The fields of the messages without readings, in their order, as PAYLOAD.md lists them.</summary>
internal static class FieldTables
{
    public static readonly string[] Types = { "readings", "readings", "status", "diagnostics", "event", "answer", "command", "confirmation" };

    private static readonly Field[] Status =
    {
        new("device", Text), new("firmware", Text), new("board", Text),
        new("settings_version", Number), new("settings_digest", Word),
        new("measure_interval_s", Number), new("report_interval_s", Number), new("next_session_in_s", Number),
        new("reset_cause", Choice, "unknown", "power", "command", "deadline", "exception", "cut_off"),
        new("wake_cause", Choice, "power_up", "timer", "console", "tilt", "heat", "other"),
        new("boots", Number), new("wakes", Number), new("sessions", Number), new("failed_sessions", Number),
        new("stored_readings", Number), new("newest_sequence", Number), new("dropped_readings", Number),
        new("damaged_segments", Number), new("memory_losses", Number),
    };

    private static readonly Field[] Diagnostics =
    {
        new("spread_mm", Optional), new("valid_pings", Number), new("pings", Number),
        new("rest_mv", Optional), new("loaded_min_mv", Optional),
        new("link", Choice, "none", "wifi", "cellular"), new("signal_dbm", Optional),
        new("join_ms", Number), new("connect_ms", Number), new("sent_bytes", Number), new("received_bytes", Number), new("cause_code", Number),
        new("charge_today_uah", Number), new("charge_total_mah", Number),
        new("longest_awake_ms", Number), new("deadline_hits", Number),
        new("fault_code", Number), new("fault_sequence", Number), new("fault_text", Text),
    };

    private static readonly Field[] Event =
    {
        new("event", Choice, "", "emptied", "alarm_raised", "alarm_cleared", "state_began", "state_ended"),
        new("alarm", Choice, "none", "full", "overfull", "tipped", "fire", "low_battery", "sensor", "tamper"),
        new("reading_sequence", Number),
        new("state", Choice, "ok", "unstable", "no_echo", "full", "blocked", "sensor_fault"),
        new("before_permille", Optional), new("after_permille", Optional),
    };

    private static readonly Field[] Answer =
    {
        new("command_number", Number), new("result", Choice, "done", "refused", "unknown", "failed", "pending"),
        new("settings_version", Number), new("settings_digest", Word), new("text", Text),
    };

    private static readonly Field[] Command =
    {
        new("command", Choice, "", "set", "report", "measure", "log", "rotate", "console", "reboot"),
        new("argument", Number), new("text", LongText),
    };

    private static readonly Field[] Confirmation = { new("up_to_sequence", Number) };

    public static Field[] Of(string type) => type switch
    {
        "status" => Status,
        "diagnostics" => Diagnostics,
        "event" => Event,
        "answer" => Answer,
        "command" => Command,
        _ => Confirmation,
    };
}
