// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using OcppChargePoint.Hal;

namespace OcppChargePoint.Config.Stores
{
    /// <summary>
    /// Records in the order in which they were appended, in files that fill one flash block each. A record that was cut by a loss of power
    /// is as if it had never been written; one that has gone bad is left out.
    /// </summary>
    /// <remarks>
    /// Positions are numbers that grow with the sequence. A position stays valid while its file is neither dropped nor shrunk.
    /// </remarks>
    public sealed class RecordLog
    {
        /// <summary>Largest file, bytes; with the file system's own bytes it fills one block of 4 KiB.</summary>
        public const int LargestFile = 4000;

        /// <summary>Largest record, bytes.</summary>
        public const int LargestRecord = 2800;

        /// <summary>How strongly a filter is asked to leave records out before nothing more can be done.</summary>
        public const int GreatestStrength = 4;

        /// <summary>A file grows no longer: whatever is appended, flash programs all of its block anew. Those that replace others may be larger.</summary>
        private const int LargestGrown = 3000;

        private const int Piece = 1024;

        /// <summary>Bytes left free: for a file that takes the place of two, and for the small files beside the log.</summary>
        private const int SpareFlash = 3 * 4096;

        private const int OffsetBits = 12;

        private readonly RecordFiles _directory;
        private readonly RecordFileReader _reader;
        private readonly IFileStore _files;
        private int _tailEnd;

        /// <summary>
        /// Initializes a new instance of the <see cref="RecordLog"/> class.
        /// </summary>
        /// <param name="files">Where the files live.</param>
        /// <param name="name">First part of the file names; a number in hexadecimal digits follows.</param>
        /// <param name="mostFiles">Most files, at least 3.</param>
        public RecordLog(IFileStore files, string name, int mostFiles)
        {
            _files = files;
            _reader = new RecordFileReader(files);
            _directory = new RecordFiles(files, name, mostFiles, _reader);
        }

        /// <summary>Gets the number of files.</summary>
        public int FileCount
        {
            get { return _directory.Count; }
        }

        /// <summary>Gets the number of files that were put aside by <see cref="Open"/> because nothing in them could be read.</summary>
        public int ForeignFiles
        {
            get { return _directory.ForeignFiles; }
        }

        /// <summary>Gets the number of records that were left out because they had gone bad.</summary>
        public int BadRecords
        {
            get { return _reader.BadRecords; }
        }

        /// <summary>Gets a value indicating whether there can be no further file.</summary>
        public bool IsFull
        {
            get { return _directory.IsFull || _files.FreeBytes < SpareFlash; }
        }

        /// <summary>Gets the position behind the last record.</summary>
        public long End
        {
            get { return FileCount == 0 ? (long)_directory.NextPart << OffsetBits : ToPosition(FileCount - 1, _tailEnd); }
        }

        /// <summary>
        /// Looks at what is there: removes what a loss of power has left over, and finds the end.
        /// </summary>
        /// <param name="known">A position that the owner has kept; new records will be behind it.</param>
        public void Open(long known)
        {
            _reader.Forget();
            _directory.Open((int)(known >> OffsetBits) + 1);
            if (FileCount > 0)
            {
                string tail = _directory.GetName(FileCount - 1);
                _tailEnd = _reader.FindEnd(tail);
                if (_tailEnd != _files.GetLength(tail))
                {
                    // A torn record: nothing goes behind it.
                    _tailEnd = LargestFile;
                }
            }
        }

        /// <summary>
        /// Appends a record; it is durable on return.
        /// </summary>
        /// <param name="record">Record, at least one byte.</param>
        /// <returns><see langword="false"/> when flash is full or failing, or there can be no further file; the record is then not there.</returns>
        public bool Append(RecordWriter record)
        {
            int length = record.End - RecordWriter.Room;
            int count = length + RecordFileReader.FrameBytes;
            if (length <= 0 || length > LargestRecord)
            {
                return false;
            }

            bool isNew = FileCount == 0 || _tailEnd + count > LargestGrown;
            if (isNew && (IsFull || !_directory.Add()))
            {
                return false;
            }

            int start = RecordFrame.Close(record);
            if (isNew)
            {
                _tailEnd = 0;
                start -= RecordFiles.HeaderBytes;
                count += RecordFiles.HeaderBytes;
                _directory.WriteHeader(FileCount - 1, record.Bytes, start);
            }

            _reader.Forget();
            string name = _directory.GetName(FileCount - 1);
            if (_files.Append(name, record.Bytes, start, count))
            {
                _tailEnd += count;
                return true;
            }

            Recover(name, isNew);
            return false;
        }

        /// <summary>
        /// Reads the record at a position, or the next one that is there.
        /// </summary>
        /// <param name="position">Position; moved behind the record.</param>
        /// <param name="record">Gets the record; valid until the next call of this log.</param>
        /// <returns><see langword="false"/> when there is none.</returns>
        public bool Read(ref long position, RecordReader record)
        {
            for (int index = FindFile(position); index < FileCount; index++)
            {
                int offset = position > ToPosition(index, RecordFiles.HeaderBytes) ? (int)(position - ToPosition(index, 0)) : RecordFiles.HeaderBytes;
                if (_reader.Read(_directory.GetName(index), ref offset, record))
                {
                    position = ToPosition(index, offset);
                    return true;
                }
            }

            return false;
        }

        /// <summary>
        /// Counts the files whose records all stand in front of a position.
        /// </summary>
        /// <param name="position">Position of the first record that is still needed.</param>
        /// <param name="largestKept">The last file does not count while it is no longer than so many bytes: short files are cheap to append to.</param>
        /// <returns>Number of files, from the first one on.</returns>
        public int CountDone(long position, int largestKept)
        {
            int count = FindFile(position);
            return count == FileCount - 1 && position >= End && _tailEnd > largestKept ? FileCount : count;
        }

        /// <summary>
        /// Drops the first files.
        /// </summary>
        /// <param name="count">How many.</param>
        public void Drop(int count)
        {
            _reader.Forget();
            for (; count > 0 && FileCount > 0; count--)
            {
                _directory.Drop(0);
            }
        }

        /// <summary>
        /// Makes one file of two neighbours, without the records that may go. The two that were shrunk least are taken, the older ones first.
        /// </summary>
        /// <param name="from">The file of this position, those in front of it and the last one are left alone.</param>
        /// <param name="filter">Decides about the records.</param>
        /// <returns><see langword="false"/> when no two neighbours fit into one file, or there is no room for that beside them.</returns>
        public bool Shrink(long from, IRecordFilter filter)
        {
            for (int strength = 1; strength <= GreatestStrength && _files.FreeBytes > LargestFile; strength++)
            {
                if (Shrink(from, filter, strength))
                {
                    return true;
                }
            }

            return false;
        }

        /// <summary>
        /// Gives the memory for reading back; the next reading takes it again.
        /// </summary>
        public void Release()
        {
            _reader.Release();
        }

        private bool Shrink(long from, IRecordFilter filter, int strength)
        {
            int first = FindFile(from) + 1;
            int span = 2;
            while (span < int.MaxValue)
            {
                int nextSpan = int.MaxValue;
                for (int index = first; index < FileCount - 2; index++)
                {
                    int parts = _directory.CountParts(index, index + 1);
                    if (parts == span && Merge(index, filter, strength))
                    {
                        return true;
                    }

                    nextSpan = parts > span && parts < nextSpan ? parts : nextSpan;
                }

                span = nextSpan;
            }

            return false;
        }

        private bool Merge(int index, IRecordFilter filter, int strength)
        {
            int length = Copy(index, filter, strength, null, null);
            if (length > LargestFile)
            {
                return false;
            }

            byte[] piece = new byte[Piece];
            string target = _directory.BeginReplacement(index, length, piece);
            bool isDone = Copy(index, filter, strength, target, piece) == length;
            _reader.Forget();
            if (isDone)
            {
                _directory.Replace(index);
            }
            else
            {
                _files.Delete(target);
            }

            return isDone;
        }

        /// <summary>
        /// Copies what stays of two neighbours.
        /// </summary>
        /// <param name="index">First of the two.</param>
        /// <param name="filter">Decides about the records.</param>
        /// <param name="strength">How strongly it decides.</param>
        /// <param name="target">Name of the new file; <see langword="null"/> to learn its length only.</param>
        /// <param name="piece">What goes to flash at once; the first frame of the new file stands in it.</param>
        /// <returns>Length of the new file, with its first frame; -1 when flash failed.</returns>
        private int Copy(int index, IRecordFilter filter, int strength, string target, byte[] piece)
        {
            RecordReader record = new RecordReader();
            int length = RecordFiles.HeaderBytes;
            int filled = length;
            bool isWritten = true;
            filter.Begin(strength);
            for (int source = index; source <= index + 1; source++)
            {
                int offset = RecordFiles.HeaderBytes;
                while (isWritten && length <= LargestFile && _reader.Read(_directory.GetName(source), ref offset, record))
                {
                    int start = record.Offset - RecordFrame.LengthBytes;
                    int count = filter.Keeps(record) ? record.Length + RecordFileReader.FrameBytes : 0;
                    length += count;
                    while (target != null && count > 0 && isWritten)
                    {
                        int part = count < Piece - filled ? count : Piece - filled;
                        Array.Copy(record.Bytes, start, piece, filled, part);
                        filled += part;
                        start += part;
                        count -= part;
                        if (filled == Piece)
                        {
                            isWritten = _files.Append(target, piece, 0, filled);
                            filled = 0;
                        }
                    }
                }
            }

            isWritten = isWritten && (target == null || filled == 0 || _files.Append(target, piece, 0, filled));
            return isWritten ? length : -1;
        }

        /// <summary>
        /// Part of a failed append may be there.
        /// </summary>
        private void Recover(string name, bool isNew)
        {
            if (isNew)
            {
                _directory.Drop(FileCount - 1);
                _tailEnd = LargestFile;
            }
            else if (!HasLength(name, _tailEnd))
            {
                _tailEnd = LargestFile;
            }
        }

        /// <summary>
        /// Tells whether a file surely has a length. When memory is too short to see, nothing more goes behind it.
        /// </summary>
        private bool HasLength(string name, int length)
        {
            try
            {
                return _files.GetLength(name) == length;
            }
            catch (OutOfMemoryException)
            {
                return false;
            }
        }

        private int FindFile(long position)
        {
            int part = (int)(position >> OffsetBits);
            int index = 0;
            while (index < FileCount && _directory.GetLastPart(index) < part)
            {
                index++;
            }

            return index;
        }

        private long ToPosition(int index, int offset)
        {
            return ((long)_directory.GetLastPart(index) << OffsetBits) | (uint)offset;
        }
    }
}
