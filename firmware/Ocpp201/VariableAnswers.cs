// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Config;
using OcppChargePoint.Firmware.Variables;
using OcppChargePoint.Protocol.Json;
using OcppChargePoint.Protocol.Ocpp201;
using OcppChargePoint.Protocol.Rpc;

namespace OcppChargePoint.Firmware.Ocpp201
{
    /// <summary>
    /// GetVariables, SetVariables, GetBaseReport and GetReport of OCPP 2.0.1 (B05-B08).
    /// </summary>
    internal sealed class VariableAnswers : IVariableReader
    {
        private readonly ChargePointServices _services;

        public VariableAnswers(ChargePointServices services)
        {
            _services = services;
        }

        public IRpcPayload Get(PayloadReader payload)
        {
            GetVariablesRequest request = new GetVariablesRequest();
            DeviceModel model = _services.Model;
            bool isCorrect = request.Read(payload, model.GetInteger(Setting.GetVariablesMaxItems), model.GetInteger(Setting.GetVariablesMaxBytes));
            return isCorrect ? new GetVariablesResponse(request, this) : null;
        }

        public IRpcPayload Set(PayloadReader payload)
        {
            SetVariablesRequest request = new SetVariablesRequest();
            DeviceModel model = _services.Model;
            if (!request.Read(payload, model.GetInteger(Setting.SetVariablesMaxItems), model.GetInteger(Setting.SetVariablesMaxBytes)))
            {
                return null;
            }

            SetVariablesResponse response = new SetVariablesResponse(request);
            while (request.Next())
            {
                VariableRefusal refusal;
                VariableStatus status = _services.Variables.Set(ToReference(request.Current, request.Attribute), request.Value, out refusal);
                response.Add(Of(status), Of(refusal));
            }

            return response;
        }

        public IRpcPayload GetBaseReport(PayloadReader payload)
        {
            GetBaseReportRequest request = new GetBaseReportRequest();
            return request.Read(payload) ? Of(_services.Reports.StartInventory(request.RequestId, Of(request.ReportBase))) : null;
        }

        public IRpcPayload GetReport(PayloadReader payload)
        {
            GetReportRequest request = new GetReportRequest();
            DeviceModel model = _services.Model;
            if (!request.Read(payload, model.GetInteger(Setting.GetReportMaxItems), model.GetInteger(Setting.GetReportMaxBytes)))
            {
                return null;
            }

            VariableSelection selection = request.Count == 0 ? null : new VariableSelection(model);
            while (request.Next())
            {
                selection.Add(ToReference(request.Current, AttributeType.Actual));
            }

            return Of(_services.Reports.StartSelection(request.RequestId, Of(request.Criteria), selection));
        }

        /// <inheritdoc/>
        public string GetVariable(ComponentVariable name, AttributeType attribute, out string value, out string reasonCode)
        {
            VariableRefusal refusal;
            VariableStatus status = _services.Variables.Get(ToReference(name, attribute), out value, out refusal);
            reasonCode = Of(refusal);
            return Of(status);
        }

        private static VariableReference ToReference(ComponentVariable name, AttributeType attribute)
        {
            return new VariableReference
            {
                Component = name.Component,
                ComponentInstance = name.ComponentInstance,
                EvseId = name.Evse.Id == Evse.None ? VariableReference.None : name.Evse.Id,
                ConnectorId = name.Evse.ConnectorId == Evse.None ? VariableReference.None : name.Evse.ConnectorId,
                Variable = name.Variable,
                Instance = name.VariableInstance,
                Attribute = Of(attribute),
            };
        }

        private static VariableAttribute Of(AttributeType attribute)
        {
            switch (attribute)
            {
                case AttributeType.Target:
                    return VariableAttribute.Target;
                case AttributeType.MinSet:
                    return VariableAttribute.MinSet;
                case AttributeType.MaxSet:
                    return VariableAttribute.MaxSet;
                default:
                    return VariableAttribute.Actual;
            }
        }

        private static string Of(VariableStatus status)
        {
            switch (status)
            {
                case VariableStatus.Accepted:
                    return VariableStatuses.Accepted;
                case VariableStatus.RebootRequired:
                    return VariableStatuses.RebootRequired;
                case VariableStatus.UnknownComponent:
                    return VariableStatuses.UnknownComponent;
                case VariableStatus.UnknownVariable:
                    return VariableStatuses.UnknownVariable;
                case VariableStatus.NotSupportedAttributeType:
                    return VariableStatuses.NotSupportedAttributeType;
                default:
                    return VariableStatuses.Rejected;
            }
        }

        private static string Of(VariableRefusal refusal)
        {
            switch (refusal)
            {
                case VariableRefusal.None:
                    return null;
                case VariableRefusal.NotFound:
                    return ReasonCodes.NotFound;
                case VariableRefusal.WriteOnly:
                    return ReasonCodes.WriteOnly;
                case VariableRefusal.ReadOnly:
                    return ReasonCodes.ReadOnly;
                case VariableRefusal.OutOfRange:
                    return ReasonCodes.ValueOutOfRange;
                case VariableRefusal.NotStored:
                    return ReasonCodes.InternalError;
                default:
                    return ReasonCodes.InvalidValue;
            }
        }

        private static Inventory Of(ReportBase reportBase)
        {
            switch (reportBase)
            {
                case ReportBase.ConfigurationInventory:
                    return Inventory.Configuration;
                case ReportBase.SummaryInventory:
                    return Inventory.Summary;
                default:
                    return Inventory.Full;
            }
        }

        private static ComponentConditions Of(ComponentCriteria criteria)
        {
            ComponentConditions conditions = ComponentConditions.None;
            conditions |= (criteria & ComponentCriteria.Active) != 0 ? ComponentConditions.Active : ComponentConditions.None;
            conditions |= (criteria & ComponentCriteria.Available) != 0 ? ComponentConditions.Available : ComponentConditions.None;
            conditions |= (criteria & ComponentCriteria.Enabled) != 0 ? ComponentConditions.Enabled : ComponentConditions.None;
            conditions |= (criteria & ComponentCriteria.Problem) != 0 ? ComponentConditions.Problem : ComponentConditions.None;
            return conditions;
        }

        private static StatusResponse Of(ReportResult result)
        {
            switch (result)
            {
                case ReportResult.Accepted:
                    return new StatusResponse(StatusResponse.Accepted);
                case ReportResult.EmptyResultSet:
                    return new StatusResponse(StatusResponse.EmptyResultSet);
                default:
                    return new StatusResponse(StatusResponse.Rejected);
            }
        }
    }
}
