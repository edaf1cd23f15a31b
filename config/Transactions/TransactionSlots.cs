// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Config.Stores;
using OcppChargePoint.Hal;

namespace OcppChargePoint.Config.Transactions
{
    /// <summary>
    /// The transactions that are known by more than their events: those that run, and those whose start the CSMS has and whose end it has
    /// not. Each has a small file in two generations, which the file system keeps among its own data, so that it costs little to write.
    /// </summary>
    internal sealed class TransactionSlots
    {
        private const int LargestContent = 400;

        private readonly TransactionCodec _codec;
        private readonly RecordWriter _writer;
        private readonly TransactionRecord[] _records;
        private readonly SlotFile _file;
        private readonly uint[] _sequences;
        private int _kept;
        private int _stale;
        private bool _isOverfull;

        public TransactionSlots(IFileStore files, TransactionCodec codec, RecordWriter writer, int count)
        {
            _codec = codec;
            _writer = writer;
            _records = new TransactionRecord[count];
            _file = new SlotFile(files, null, LargestContent);
            _sequences = new uint[count];
        }

        public int Count
        {
            get { return _records.Length; }
        }

        /// <summary>
        /// Gets the transaction of a slot, or <see langword="null"/>.
        /// </summary>
        public TransactionRecord Get(int index)
        {
            return _records[index];
        }

        public TransactionRecord Find(int number)
        {
            int index = IndexOf(number);
            return index < 0 ? null : _records[index];
        }

        /// <summary>
        /// Reads all that is kept.
        /// </summary>
        public void Open()
        {
            RecordReader reader = new RecordReader();
            for (int i = 0; i < _records.Length; i++)
            {
                _file.Name = MakeName(i);
                byte[] content = _file.Read();
                _sequences[i] = _file.Sequence;
                _records[i] = null;
                if (content != null && content.Length > 0)
                {
                    reader.Begin(content, 0, content.Length);
                    _records[i] = _codec.ReadRecord(reader);
                    _kept |= 1 << i;
                }
            }
        }

        /// <summary>
        /// Knows a transaction from now on, without keeping it yet.
        /// </summary>
        /// <returns>Its slot, or -1 when all are taken.</returns>
        public int Hold(TransactionRecord record)
        {
            int index = IndexOf(record.Number);
            for (int i = 0; i < _records.Length && index < 0; i++)
            {
                index = _records[i] == null ? i : -1;
            }

            if (index >= 0)
            {
                _records[index] = record;
            }

            return index;
        }

        /// <summary>
        /// Takes a transaction for the next <see cref="Flush"/>.
        /// </summary>
        public void Mark(TransactionRecord record)
        {
            int index = Hold(record);
            _stale |= index >= 0 ? 1 << index : 0;
            _isOverfull |= index < 0;
        }

        /// <summary>
        /// Takes all transactions that are known for the next <see cref="Flush"/>.
        /// </summary>
        public void MarkAll()
        {
            for (int i = 0; i < _records.Length; i++)
            {
                _stale |= _records[i] != null ? 1 << i : 0;
            }
        }

        /// <summary>
        /// Forgets a transaction; with the next <see cref="Flush"/> in flash too.
        /// </summary>
        public void Free(int number)
        {
            int index = IndexOf(number);
            if (index >= 0)
            {
                _records[index] = null;
                _stale = (_kept & (1 << index)) != 0 ? _stale | (1 << index) : _stale & ~(1 << index);
            }
        }

        /// <summary>
        /// Writes what was taken for it, or could not be written before.
        /// </summary>
        /// <returns><see langword="true"/> when all is in flash.</returns>
        public bool Flush()
        {
            bool isDone = !_isOverfull;
            _isOverfull = false;
            for (int i = 0; i < _records.Length; i++)
            {
                isDone &= (_stale & (1 << i)) == 0 || Write(i);
            }

            return isDone;
        }

        private bool Write(int index)
        {
            _writer.Begin();
            if (_records[index] != null)
            {
                _codec.Write(_writer, _records[index]);
            }

            _file.Name = MakeName(index);
            _file.Sequence = _sequences[index];
            bool isWritten = _file.Write(_writer.Bytes, RecordWriter.Room, _writer.End - RecordWriter.Room);
            _sequences[index] = _file.Sequence;
            _stale = isWritten ? _stale & ~(1 << index) : _stale | (1 << index);
            _kept = isWritten && _records[index] == null ? _kept & ~(1 << index) : _kept | (1 << index);
            return isWritten;
        }

        private static string MakeName(int index)
        {
            return "tx" + index.ToString();
        }

        private int IndexOf(int number)
        {
            for (int i = 0; i < _records.Length; i++)
            {
                if (_records[i] != null && _records[i].Number == number)
                {
                    return i;
                }
            }

            return -1;
        }
    }
}
