using System;
using BinNode.Core.State;

namespace BinNode.Core.Settings;

/// <summary>
/// The values of all settings, held as the record that is stored, so that a wake reads a file and parses nothing:
/// a number is picked from its place when it is asked for, a text is built when it is asked for.
/// </summary>
public sealed class NodeSettings
{
    /// <summary>Greatest size of a record in bytes: the header, all numbers, and every text at its greatest length.</summary>
    public const int MaxRecord = 1280;

    private readonly byte[] _record = new byte[MaxRecord];
    private int _length;

    /// <summary>Settings without values, to be filled by <see cref="SettingsStore.Load"/>, <see cref="SetDefaults"/> or <see cref="CopyFrom"/>.</summary>
    public NodeSettings()
    {
        Clear();
    }

    /// <summary>Counts the changes; 0: nothing was ever changed. It is the version in status messages and reported states.</summary>
    public uint Version
    {
        get => Bytes.U32(_record, SettingsRecord.Version);
        set => Bytes.PutU32(_record, SettingsRecord.Version, value);
    }

    /// <summary>CRC-32 over all values but the secret ones, as of the last save.</summary>
    public uint Digest => Bytes.U32(_record, SettingsRecord.Digest);

    /// <summary>True when a session has succeeded with these network and broker settings.</summary>
    public bool IsProven
    {
        get => GetMark(SettingsRecord.Proven);
        set => SetMark(SettingsRecord.Proven, value);
    }

    /// <summary>True when the settings before these came back because no session succeeded with a change.</summary>
    public bool WasRolledBack
    {
        get => GetMark(SettingsRecord.RolledBack);
        set => SetMark(SettingsRecord.RolledBack, value);
    }

    /// <summary>Failing sessions until the settings are rolled back; 0: they are not on trial.</summary>
    public int TrialLeft
    {
        get => _record[SettingsRecord.TrialLeft];
        set => _record[SettingsRecord.TrialLeft] = (byte)value;
    }

    /// <summary>The record and its length are for <see cref="SettingsStore"/> alone.</summary>
    internal byte[] Record => _record;

    /// <summary>Bytes of the record in use.</summary>
    internal int Length
    {
        get => _length;
        set => _length = value;
    }

    /// <summary>The value of a number, flag (0 or 1) or choice (place in its list).</summary>
    /// <exception cref="ArgumentException">The setting is a text.</exception>
    public int Number(Setting setting)
    {
        if ((int)setting >= SettingsTable.NumberCount)
        {
            throw new ArgumentException();
        }

        return BitConverter.ToInt32(_record, SettingsRecord.Numbers + 4 * (int)setting);
    }

    /// <summary>The value of a flag.</summary>
    public bool Flag(Setting setting) => Number(setting) != 0;

    /// <summary>The value of a text; empty when it is not set, never null. Allocates.</summary>
    public string Text(Setting setting)
    {
        int at = FindText((int)setting);
        if (at >= _length || _record[at] != (int)setting)
        {
            return "";
        }

        char[] text = new char[_record[at + 1]];
        for (int i = 0; i < text.Length; i++)
        {
            text[i] = (char)_record[at + 2 + i];
        }

        return new string(text);
    }

    /// <summary>True when a text is not empty; for secrets, of which this is all that anyone is told.</summary>
    public bool IsSet(Setting setting)
    {
        int at = FindText((int)setting);
        return at < _length && _record[at] == (int)setting;
    }

    /// <summary>The bytes of a text in hex digits, or null when it is not set.</summary>
    public byte[] Key(Setting setting)
    {
        string hex = Text(setting);
        return hex.Length == 0 ? null : Hex.Parse(hex);
    }

    /// <summary>A value as a person would type it. A secret comes out as "set" or "not set".</summary>
    public string Format(SettingRow row)
    {
        if (row.IsSecret)
        {
            return IsSet(row.Setting) ? "set" : "not set";
        }

        return FormatOpenly(row);
    }

    /// <summary>A value as a person would type it, secrets included: for comparing and copying, never for output.</summary>
    public string FormatOpenly(SettingRow row)
    {
        if (row.IsText)
        {
            return Text(row.Setting);
        }

        int value = Number(row.Setting);
        switch (row.Kind)
        {
            case SettingKind.Choice:
                return value >= 0 && value < row.Choices.Length ? row.Choices[value] : "?";
            case SettingKind.Flag:
                return value != 0 ? "on" : "off";
            default:
                return value.ToString();
        }
    }

    /// <summary>Sets a value as a person types it.</summary>
    /// <returns>Null when it is set, otherwise a sentence that says what was expected; then nothing has changed.</returns>
    public string TrySet(SettingRow row, string text)
    {
        if (row.IsText)
        {
            return SetText(row, text);
        }

        if (!row.TryParseNumber(text, out int value))
        {
            return Refusal(row);
        }

        PutNumber(row.Setting, value);
        return null;
    }

    /// <summary>Sets a number, flag or choice by its value.</summary>
    /// <returns>Null when it is set, otherwise a sentence that says what was expected; then nothing has changed.</returns>
    public string TrySetNumber(SettingRow row, int value)
    {
        if (row.IsText || value < row.Min || value > row.Max)
        {
            return Refusal(row);
        }

        PutNumber(row.Setting, value);
        return null;
    }

    /// <summary>Gives one setting its default.</summary>
    public void Reset(SettingRow row)
    {
        string reason = TrySet(row, row.Default);
        if (reason != null)
        {
            throw new InvalidOperationException(reason);
        }
    }

    /// <summary>Gives every setting its default.</summary>
    public void SetDefaults()
    {
        Clear();
        for (int i = 0; i < SettingsTable.Count; i++)
        {
            Reset(SettingsTable.Row(SettingsTable.At(i)));
        }
    }

    /// <summary>Takes over all values, marks and the version of other settings.</summary>
    public void CopyFrom(NodeSettings other)
    {
        Array.Copy(other._record, 0, _record, 0, other._length);
        _length = other._length;
    }

    /// <summary>Takes over one value.</summary>
    public void CopyValue(SettingRow row, NodeSettings other)
    {
        if (row.IsText)
        {
            PutText(row.Setting, other.Text(row.Setting));
        }
        else
        {
            PutNumber(row.Setting, other.Number(row.Setting));
        }
    }

    /// <summary>True when a value is the same in other settings.</summary>
    public bool SameValue(Setting setting, NodeSettings other) =>
        (int)setting >= SettingsTable.FirstText ? Text(setting) == other.Text(setting) : Number(setting) == other.Number(setting);

    /// <summary>Puts a text that was checked already.</summary>
    internal void PutText(Setting setting, string text)
    {
        int at = FindText((int)setting);
        int old = at < _length && _record[at] == (int)setting ? 2 + _record[at + 1] : 0;
        int add = text.Length == 0 ? 0 : 2 + text.Length;
        Array.Copy(_record, at + old, _record, at + add, _length - at - old);
        _length += add - old;
        if (add == 0)
        {
            return;
        }

        _record[at] = (byte)setting;
        _record[at + 1] = (byte)text.Length;
        for (int i = 0; i < text.Length; i++)
        {
            _record[at + 2 + i] = (byte)text[i];
        }
    }

    /// <summary>Puts a number that was checked already.</summary>
    internal void PutNumber(Setting setting, int value) => Bytes.PutU32(_record, SettingsRecord.Numbers + 4 * (int)setting, (uint)value);

    private string SetText(SettingRow row, string text)
    {
        if (!SettingText.IsValid(row, text))
        {
            return Refusal(row);
        }

        PutText(row.Setting, text);
        return null;
    }

    private static string Refusal(SettingRow row) => row.Key + " takes " + row.Expected() + ".";

    private int FindText(int id)
    {
        int at = SettingsRecord.Texts;
        while (at < _length && _record[at] < id)
        {
            at += 2 + _record[at + 1];
        }

        return at;
    }

    private void Clear()
    {
        Array.Clear(_record, 0, MaxRecord);
        _length = SettingsRecord.Texts;
    }

    private bool GetMark(int mark) => (_record[SettingsRecord.Marks] & mark) != 0;

    private void SetMark(int mark, bool on) =>
        _record[SettingsRecord.Marks] = (byte)(on ? _record[SettingsRecord.Marks] | mark : _record[SettingsRecord.Marks] & ~mark);
}
