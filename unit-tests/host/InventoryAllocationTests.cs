// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using OcppChargePoint.Config;
using OcppChargePoint.Config.Stores;
using OcppChargePoint.Firmware;
using OcppChargePoint.Firmware.Diagnostics;
using OcppChargePoint.Firmware.Messaging;
using OcppChargePoint.Firmware.Ocpp201;
using OcppChargePoint.Firmware.Variables;
using OcppChargePoint.Protocol.Rpc;
using OcppChargePoint.UnitTests.Fakes;
using Xunit;

namespace OcppChargePoint.UnitTests
{
    /// <summary>
    /// A report of everything, written in parts of 64 bytes: what is allocated before the first and between two of them is what one variable
    /// costs, and no allocation can be larger than that.
    /// </summary>
    public class InventoryAllocationTests : IRpcLink
    {
        private const int LargestAllocation = 4096;

        private long _last;
        private long _most;
        private int _parts;

        [Fact]
        public void FullInventory_AllocatesNothingOver4Kilobytes()
        {
            DeviceModel model = new DeviceModel(4, new SettingsFile(new FakeFileStore())) { Source = new FakeVariableSource() };
            VariableSelection selection = new VariableSelection(model);
            for (int index = 0; index < model.Count; index++)
            {
                if (model.GetDefinition(index).IsOcpp201)
                {
                    selection.Add(index);
                }
            }

            // The first report also warms up what .NET allocates once.
            Write(model, selection);
            _most = 0;
            Write(model, selection);

            Assert.True(_parts > 2 * model.Count, "a variable takes more than 64 bytes of text");
            Assert.InRange(_most, 1, LargestAllocation);
        }

        /// <inheritdoc/>
        public bool Send(byte[] buffer, int offset, int count, bool first, bool last)
        {
            long now = GC.GetAllocatedBytesForCurrentThread();
            _most = Math.Max(_most, now - _last);
            _last = now;
            _parts++;
            return true;
        }

        private void Write(DeviceModel model, VariableSelection selection)
        {
            FakeClock clock = new FakeClock();
            EventLog log = new EventLog(10);
            Ocpp201Face face = new Ocpp201Face(new ChargePointServices { Clock = clock, Model = model });
            RpcPeer rpc = new RpcPeer(clock, new MessageIds(new SeededRandom(1)), face.Receiver, log, 64);
            MessageQueue queue = new MessageQueue(clock, model, log, rpc) { Face = face, IsAccepted = true };
            rpc.Attach(this, face.Dialect);
            queue.Add(new ReportMessage(null, selection) { EndIndex = model.Count, IsLast = true });
            _last = GC.GetAllocatedBytesForCurrentThread();
            queue.Poll();
        }
    }
}
