// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Buffers.Binary;
using System.IO;
using Microsoft.Win32.SafeHandles;
using OcppChargePoint.Boards.Virtual.Platform;
using OcppChargePoint.Hal.Simulated;

namespace OcppChargePoint.Boards.Virtual.Board
{
    /// <summary>
    /// The world around the charger in a file: meter registers, cars and cables. They go on when the process ends, however it ends, as a real
    /// meter and a real car do. It is no part of the charger's flash, which it stands beside in the data folder under a name that no file of
    /// the flash can have.
    /// </summary>
    /// <remarks>
    /// What was saved survives the end of the process at any instant, because a write of this size is whole or not there at all; it need not
    /// survive the end of the computer.
    /// </remarks>
    internal sealed class WorldFile : IDisposable
    {
        private const string FileName = "~world";
        private const long Mark = 0x31_64_6C_72_6F_77; // "world1", little endian
        private const int HeadBytes = 8;
        private const int ConnectorBytes = 24;
        private const int TotalBytes = HeadBytes + (ConnectorBytes * SimulatedStation.MaximumConnectors);
        private const int CarConnected = 0x01;
        private const int CablePresent = 0x02;
        private const int BoltOut = 0x04;
        private const int WantsEnergy = 0x08;
        private const int FullCharge = 100000;

        private readonly SimulatedStation _station;
        private readonly SafeFileHandle _file;
        private readonly long[] _deliveredBefore = new long[SimulatedStation.MaximumConnectors];
        private readonly byte[] _saved = new byte[TotalBytes];
        private readonly byte[] _present = new byte[TotalBytes];

        /// <summary>
        /// Initializes a new instance of the <see cref="WorldFile"/> class, and puts the station into the state that the file tells, if there
        /// is one.
        /// </summary>
        /// <param name="folder">Data folder, which is there; <see langword="null"/> to keep nothing.</param>
        /// <param name="station">New station.</param>
        /// <exception cref="HostPlatformException">The file cannot be used.</exception>
        public WorldFile(string folder, SimulatedStation station)
        {
            _station = station;
            if (folder == null)
            {
                return;
            }

            try
            {
                _file = File.OpenHandle(Path.Combine(folder, FileName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
                bool isWhole = RandomAccess.GetLength(_file) == TotalBytes && RandomAccess.Read(_file, _saved, 0) == TotalBytes;
                if (isWhole && BinaryPrimitives.ReadInt64LittleEndian(_saved) == Mark)
                {
                    Restore();
                }
            }
            catch (Exception e) when (e is IOException || e is UnauthorizedAccessException)
            {
                throw new HostPlatformException("The file '" + FileName + "' in the data folder cannot be used: " + Texts.OneLine(e.Message), e);
            }
        }

        /// <summary>
        /// Gets the energy that has ever arrived at the car of a connector: the truth that bills are compared with.
        /// </summary>
        /// <param name="connectorId">Connector, counted from 1.</param>
        /// <returns>Energy in mWh.</returns>
        public long GetDelivered(int connectorId)
        {
            return _deliveredBefore[connectorId - 1] + _station.GetConnector(connectorId).Car.DeliveredMilliwattHours;
        }

        /// <summary>
        /// Keeps the state of the present moment. Time must stand still from here on to whatever the firmware learns of it, or the firmware
        /// would know a register that is not kept.
        /// </summary>
        public void Save()
        {
            if (_file == null)
            {
                return;
            }

            _saved.CopyTo(_present, 0);
            BinaryPrimitives.WriteInt64LittleEndian(_present, Mark);
            for (int id = 1; id <= _station.ConnectorCount; id++)
            {
                Write(id, _present.AsSpan(HeadBytes + (ConnectorBytes * (id - 1)), ConnectorBytes));
            }

            if (!_present.AsSpan().SequenceEqual(_saved))
            {
                RandomAccess.Write(_file, _present, 0);
                _present.CopyTo(_saved, 0);
            }
        }

        /// <inheritdoc/>
        public void Dispose()
        {
            _file?.Dispose();
        }

        private void Restore()
        {
            for (int id = 1; id <= _station.ConnectorCount; id++)
            {
                Read(id, _saved.AsSpan(HeadBytes + (ConnectorBytes * (id - 1)), ConnectorBytes));
            }
        }

        private void Write(int id, Span<byte> target)
        {
            SimulatedConnector connector = _station.GetConnector(id);
            BinaryPrimitives.WriteInt64LittleEndian(target, connector.Meter.ImportedMilliwattHours);
            BinaryPrimitives.WriteInt64LittleEndian(target[8..], GetDelivered(id));
            BinaryPrimitives.WriteInt32LittleEndian(target[16..], connector.Car.StateOfCharge);
            int flags = (connector.IsCarConnected ? CarConnected : 0)
                | (connector.IsCableConnected ? CablePresent : 0)
                | (connector.Lock?.IsHolding == true ? BoltOut : 0)
                | (connector.Car.WantsEnergy ? WantsEnergy : 0);
            BinaryPrimitives.WriteInt32LittleEndian(target[20..], flags);
        }

        private void Read(int id, ReadOnlySpan<byte> source)
        {
            SimulatedConnector connector = _station.GetConnector(id);
            long register = BinaryPrimitives.ReadInt64LittleEndian(source);
            int flags = BinaryPrimitives.ReadInt32LittleEndian(source[20..]);
            if (flags == 0 && register == 0)
            {
                // A connector that the station did not have until now.
                return;
            }

            connector.Meter.Preset(Math.Max(0, register));
            _deliveredBefore[id - 1] = BinaryPrimitives.ReadInt64LittleEndian(source[8..]);
            connector.Car.StateOfCharge = Math.Clamp(BinaryPrimitives.ReadInt32LittleEndian(source[16..]), 0, FullCharge);
            connector.Car.WantsEnergy = (flags & WantsEnergy) != 0;
            if ((flags & CarConnected) != 0)
            {
                connector.Plug();
            }
            else if ((flags & CablePresent) != 0)
            {
                connector.PlugCable();
            }

            if (connector.Lock != null && (flags & BoltOut) != 0)
            {
                PutBoltOut(connector.Lock);
            }
        }

        private static void PutBoltOut(SimulatedLock bolt)
        {
            int duration = bolt.MovementMilliseconds;
            bolt.MovementMilliseconds = 0;
            bolt.Set(true);
            _ = bolt.State;
            bolt.MovementMilliseconds = duration;
        }
    }
}
