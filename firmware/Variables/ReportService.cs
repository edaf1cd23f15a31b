// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Config;
using OcppChargePoint.Firmware.Connectivity;
using OcppChargePoint.Firmware.Diagnostics;
using OcppChargePoint.Firmware.Messaging;
using OcppChargePoint.Firmware.Provisioning;
using OcppChargePoint.Protocol.Rpc;

namespace OcppChargePoint.Firmware.Variables
{
    /// <summary>
    /// Reports about the device model (OCPP 2.0.1 B07-B08), one at a time. A report is a set of bits and a position in it: the next part
    /// goes into the queue when the CSMS has answered the one before. After a lost link the part that was not answered is sent again;
    /// a CSMS that wants a new BootNotification first gets no more of it.
    /// </summary>
    public sealed class ReportService : IMessageOwner, ILinkListener
    {
        private const int VariablesOfAPart = 10;
        private const int MostAttempts = 3;

        private readonly DeviceModel _model;
        private readonly EventLog _log;
        private readonly MessageQueue _queue;
        private readonly Registration _registration;
        private VariableSelection _selection;
        private ReportMessage _part;
        private int _requestId;
        private int _attempts;
        private bool _isLinkAwaited;

        /// <summary>
        /// Initializes a new instance of the <see cref="ReportService"/> class.
        /// </summary>
        /// <param name="model">Variables.</param>
        /// <param name="log">Log.</param>
        /// <param name="queue">Way to the CSMS.</param>
        /// <param name="registration">Tells whether the CSMS still knows us.</param>
        /// <param name="connection">Tells when the link is back.</param>
        public ReportService(DeviceModel model, EventLog log, MessageQueue queue, Registration registration, ConnectionManager connection)
        {
            _model = model;
            _log = log;
            _queue = queue;
            _registration = registration;
            connection.AddListener(this);
        }

        /// <summary>
        /// Gets a value indicating whether a report is being sent.
        /// </summary>
        public bool IsBusy
        {
            get { return _selection != null; }
        }

        /// <summary>
        /// Begins a base report.
        /// </summary>
        /// <param name="requestId">Number that the CSMS gave to it.</param>
        /// <param name="inventory">What it is to tell.</param>
        /// <returns>What becomes of it.</returns>
        public ReportResult StartInventory(int requestId, Inventory inventory)
        {
            return Start(requestId, Select(inventory));
        }

        /// <summary>
        /// Begins a report of the CSMS's own choice.
        /// </summary>
        /// <param name="requestId">Number that the CSMS gave to it.</param>
        /// <param name="conditions">Which components; <see cref="ComponentConditions.None"/> for all.</param>
        /// <param name="selection">Which variables; <see langword="null"/> for all.</param>
        /// <returns>What becomes of it.</returns>
        public ReportResult StartSelection(int requestId, ComponentConditions conditions, VariableSelection selection)
        {
            if (selection == null)
            {
                selection = Select(Inventory.Full);
            }

            if (conditions != ComponentConditions.None)
            {
                new ComponentCheck(_model, conditions).Narrow(selection);
            }

            return Start(requestId, selection);
        }

        /// <inheritdoc/>
        public void OnAnswered(OutgoingMessage message)
        {
            if (message == _part)
            {
                GoOn();
            }
        }

        /// <inheritdoc/>
        public void OnGivenUp(OutgoingMessage message, RpcFailure failure)
        {
            if (message != _part)
            {
                return;
            }

            if (failure == RpcFailure.ConnectionLost)
            {
                _isLinkAwaited = true;
            }
            else if (failure != RpcFailure.Timeout && failure != RpcFailure.OutOfMemory)
            {
                // The CSMS has got the part and cannot do anything with it; maybe it can with the others.
                GoOn();
            }
            else if (++_attempts < MostAttempts)
            {
                Send();
            }
            else
            {
                _log.Write("Report " + _requestId.ToString() + (failure == RpcFailure.Timeout ? ": given up, the CSMS does not answer" : ": given up, memory is too short"));
                Finish();
            }
        }

        /// <inheritdoc/>
        public void OnLinkUp()
        {
            if (!_isLinkAwaited)
            {
                return;
            }

            _isLinkAwaited = false;
            if (_registration.State == RegistrationState.Accepted || _registration.State == RegistrationState.Pending)
            {
                Send();
            }
            else
            {
                Finish();
            }
        }

        /// <inheritdoc/>
        public void OnLinkDown()
        {
            // Memory that was too short for the next part has cost the link: no part waits in the queue then.
            _isLinkAwaited = IsBusy;
        }

        private bool IsPartOf(Inventory inventory, int index, VariableDefinition definition)
        {
            switch (inventory)
            {
                case Inventory.Full:
                    return true;
                case Inventory.Configuration:
                    return definition.Access == VariableAccess.ReadWrite || definition.Access == VariableAccess.WriteOnly;
                default:
                    bool isState = definition.Variable == "AvailabilityState";
                    return isState || (definition.Variable == "Problem" && _model.GetValue(index) == "true");
            }
        }

        private VariableSelection Select(Inventory inventory)
        {
            VariableSelection selection = new VariableSelection(_model);
            int count = _model.Count;
            for (int index = 0; index < count; index++)
            {
                VariableDefinition definition = _model.GetDefinition(index);
                if (definition.IsOcpp201 && IsPartOf(inventory, index, definition))
                {
                    selection.Add(index);
                }
            }

            return selection;
        }

        private ReportResult Start(int requestId, VariableSelection selection)
        {
            int first = selection.Next(0);
            if (first < 0)
            {
                return ReportResult.EmptyResultSet;
            }

            // A CSMS may ask for more when it has got the last part, before it answers that: only that answer is missing then.
            if (IsBusy && !(_part.IsLast && _queue.IsUnderWay(_part)))
            {
                return ReportResult.Rejected;
            }

            _selection = selection;
            _requestId = requestId;
            Prepare(first, 0);
            Send();
            return ReportResult.Accepted;
        }

        private void Prepare(int first, int sequenceNumber)
        {
            int end = first;
            int next = first;
            for (int i = 0; i < VariablesOfAPart && next >= 0; i++)
            {
                end = next + 1;
                next = _selection.Next(end);
            }

            _attempts = 0;
            _part = new ReportMessage(this, _selection)
            {
                RequestId = _requestId,
                SequenceNumber = sequenceNumber,
                FirstIndex = first,
                EndIndex = end,
                IsLast = next < 0,
            };
        }

        private void Send()
        {
            _queue.Add(_part);
        }

        private void GoOn()
        {
            if (_part.IsLast)
            {
                Finish();
                return;
            }

            Prepare(_selection.Next(_part.EndIndex), _part.SequenceNumber + 1);
            Send();
        }

        private void Finish()
        {
            _selection = null;
            _part = null;
        }
    }
}
