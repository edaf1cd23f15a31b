// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Csms
{
    /// <summary>
    /// Notes what the answer to a BootNotification means, which is the same in all versions.
    /// </summary>
    internal static class RegistrationBook
    {
        public static void Answered(IncomingCall call)
        {
            string status = JsonRead.Text(call.Answer, "status");
            ChargePointRecord record = call.Session.Record;
            record.IsAccepted = status == "Accepted";
            record.Delivery.NextBootSession = null;

            if (call.Entry is BootRecord boot)
            {
                boot.AnsweredStatus = status;
            }

            int interval = JsonRead.Integer(call.Answer, "interval") ?? 0;

            if (!record.IsAccepted && interval > 0)
            {
                record.Delivery.NextBoot = call.AnsweredAt.Value.AddSeconds(interval);
                record.Delivery.NextBootSession = call.Session;
            }
        }
    }
}
