// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Text;

namespace OcppChargePoint.Protocol.Time
{
    /// <summary>
    /// Timestamps of OCPP (RFC 3339, a profile of ISO 8601) from and to milliseconds since 1970-01-01T00:00:00Z.
    /// The platform's own parser ignores offsets and reads fractions wrongly.
    /// </summary>
    public static class Iso8601
    {
        /// <summary>
        /// Bytes that <see cref="Write"/> writes: <c>2026-01-02T03:04:05.678Z</c>.
        /// </summary>
        public const int Length = 24;

        private const long MillisecondsPerDay = 86400000;

        /// <summary>
        /// Writes a time in UTC with milliseconds.
        /// </summary>
        /// <param name="utcMilliseconds">Milliseconds since 1970, for the years 1 to 9999.</param>
        /// <param name="target">Destination with room for <see cref="Length"/> bytes.</param>
        /// <param name="index">First index written.</param>
        public static void Write(long utcMilliseconds, byte[] target, int index)
        {
            long days = utcMilliseconds / MillisecondsPerDay;
            int inDay = (int)(utcMilliseconds - (days * MillisecondsPerDay));
            if (inDay < 0)
            {
                days--;
                inDay += (int)MillisecondsPerDay;
            }

            // Civil date from a day number, with years that begin in March (proleptic Gregorian calendar).
            int z = (int)days + 719468;
            int era = z / 146097;
            int dayOfEra = z - (era * 146097);
            int yearOfEra = (dayOfEra - (dayOfEra / 1460) + (dayOfEra / 36524) - (dayOfEra / 146096)) / 365;
            int dayOfYear = dayOfEra - ((365 * yearOfEra) + (yearOfEra / 4) - (yearOfEra / 100));
            int shiftedMonth = ((5 * dayOfYear) + 2) / 153;
            int day = dayOfYear - (((153 * shiftedMonth) + 2) / 5) + 1;
            int month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
            int year = yearOfEra + (era * 400) + (month <= 2 ? 1 : 0);

            WriteDigits(year, 4, target, index);
            target[index + 4] = (byte)'-';
            WriteDigits(month, 2, target, index + 5);
            target[index + 7] = (byte)'-';
            WriteDigits(day, 2, target, index + 8);
            target[index + 10] = (byte)'T';
            WriteDigits(inDay / 3600000, 2, target, index + 11);
            target[index + 13] = (byte)':';
            WriteDigits(inDay / 60000 % 60, 2, target, index + 14);
            target[index + 16] = (byte)':';
            WriteDigits(inDay / 1000 % 60, 2, target, index + 17);
            target[index + 19] = (byte)'.';
            WriteDigits(inDay % 1000, 3, target, index + 20);
            target[index + 23] = (byte)'Z';
        }

        /// <summary>
        /// Gets a time as text, for people and logs.
        /// </summary>
        /// <param name="utcMilliseconds">Milliseconds since 1970.</param>
        /// <returns>For instance <c>2026-01-02T03:04:05.678Z</c>.</returns>
        public static string ToText(long utcMilliseconds)
        {
            byte[] text = new byte[Length];
            Write(utcMilliseconds, text, 0);
            return Encoding.UTF8.GetString(text, 0, Length);
        }

        /// <summary>
        /// Reads a time: date, time with optional seconds' fraction of any length (cut to milliseconds), and <c>Z</c>, an offset
        /// like <c>+02:00</c>, or nothing (taken as UTC). CSMSs also write a space for the <c>T</c>, <c>+02</c>, and no seconds where they are 0.
        /// </summary>
        /// <param name="text">Text.</param>
        /// <param name="utcMilliseconds">Milliseconds since 1970-01-01T00:00:00Z.</param>
        /// <returns><see langword="false"/> when the text is not such a time.</returns>
        public static bool TryParse(string text, out long utcMilliseconds)
        {
            utcMilliseconds = 0;
            if (text == null)
            {
                return false;
            }

            byte[] bytes = Encoding.UTF8.GetBytes(text);
            int length = bytes.Length;
            if (length < 16 || bytes[4] != '-' || bytes[7] != '-' || ((bytes[10] | 0x20) != 't' && bytes[10] != ' ') || bytes[13] != ':')
            {
                return false;
            }

            bool hasSeconds = length >= 19 && bytes[16] == ':';

            int year = ReadDigits(bytes, 0, 4);
            int month = ReadDigits(bytes, 5, 2);
            int day = ReadDigits(bytes, 8, 2);
            int hour = ReadDigits(bytes, 11, 2);
            int minute = ReadDigits(bytes, 14, 2);
            int second = hasSeconds ? ReadDigits(bytes, 17, 2) : 0;
            if (year < 1 || month < 1 || month > 12 || day < 1 || day > DaysInMonth(year, month)
                || hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 60)
            {
                return false;
            }

            int position = hasSeconds ? 19 : 16;
            int milliseconds = 0;
            if (hasSeconds && position < length && (bytes[position] == '.' || bytes[position] == ','))
            {
                int weight = 100;
                int first = ++position;
                while (position < length && bytes[position] >= '0' && bytes[position] <= '9')
                {
                    milliseconds += weight * (bytes[position] - '0');
                    weight /= 10;
                    position++;
                }

                if (position == first)
                {
                    return false;
                }
            }

            int offsetMinutes;
            if (!TryReadOffset(bytes, position, length, out offsetMinutes))
            {
                return false;
            }

            long minutes = (((DaysFromCivil(year, month, day) * 24) + hour) * 60) + minute - offsetMinutes;
            utcMilliseconds = (((minutes * 60) + second) * 1000) + milliseconds;
            return true;
        }

        private static bool TryReadOffset(byte[] bytes, int position, int length, out int minutes)
        {
            minutes = 0;
            if (position == length)
            {
                return true;
            }

            byte sign = bytes[position];
            if ((sign | 0x20) == 'z')
            {
                return position + 1 == length;
            }

            bool hasColon = length - position == 6 && bytes[position + 3] == ':';
            bool hasMinutes = hasColon || length - position == 5;
            if ((sign != '+' && sign != '-') || (!hasMinutes && length - position != 3))
            {
                return false;
            }

            int hours = ReadDigits(bytes, position + 1, 2);
            int rest = hasMinutes ? ReadDigits(bytes, hasColon ? position + 4 : position + 3, 2) : 0;
            if (hours < 0 || hours > 23 || rest < 0 || rest > 59)
            {
                return false;
            }

            minutes = (hours * 60) + rest;
            if (sign == '-')
            {
                minutes = -minutes;
            }

            return true;
        }

        private static long DaysFromCivil(int year, int month, int day)
        {
            if (month <= 2)
            {
                year--;
            }

            int era = year / 400;
            int yearOfEra = year - (era * 400);
            int dayOfYear = (((153 * (month > 2 ? month - 3 : month + 9)) + 2) / 5) + day - 1;
            int dayOfEra = (yearOfEra * 365) + (yearOfEra / 4) - (yearOfEra / 100) + dayOfYear;
            return (era * 146097L) + dayOfEra - 719468;
        }

        private static int DaysInMonth(int year, int month)
        {
            switch (month)
            {
                case 2:
                    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
                case 4:
                case 6:
                case 9:
                case 11:
                    return 30;
                default:
                    return 31;
            }
        }

        private static int ReadDigits(byte[] bytes, int index, int count)
        {
            int value = 0;
            for (int end = index + count; index < end; index++)
            {
                int digit = bytes[index] - '0';
                if (digit < 0 || digit > 9)
                {
                    return -1;
                }

                value = (value * 10) + digit;
            }

            return value;
        }

        private static void WriteDigits(int value, int count, byte[] target, int index)
        {
            for (int i = index + count - 1; i >= index; i--)
            {
                target[i] = (byte)('0' + (value % 10));
                value /= 10;
            }
        }
    }
}
