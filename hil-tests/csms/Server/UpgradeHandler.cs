// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace OcppChargePoint.Csms
{
    /// <summary>
    /// Turns one HTTP request into a connection of a charge point, or refuses it.
    /// </summary>
    internal sealed class UpgradeHandler
    {
        private readonly CentralSystem _central;
        private readonly CancellationToken _stopping;

        public UpgradeHandler(CentralSystem central, CancellationToken stopping)
        {
            _central = central;
            _stopping = stopping;
        }

        public async Task Handle(HttpContext context)
        {
            IHttpUpgradeFeature upgrade = context.Features.Get<IHttpUpgradeFeature>();
            string key = context.Request.Headers["Sec-WebSocket-Key"];

            if (upgrade == null || !upgrade.IsUpgradableRequest || string.IsNullOrEmpty(key))
            {
                context.Response.StatusCode = StatusCodes.Status426UpgradeRequired;

                return;
            }

            UpgradeRequest request = Read(context);
            UpgradeDecision decision = _central.Decide(request);

            if (decision.DelaySeconds > 0)
            {
                await Quietly(_central.After(decision.DelaySeconds)).ConfigureAwait(false);
            }

            context.Response.StatusCode = decision.StatusCode;

            foreach (KeyValuePair<string, string> header in decision.Headers)
            {
                context.Response.Headers[header.Key] = header.Value;
            }

            if (decision.IsSilent)
            {
                await Quietly(Task.Delay(Timeout.Infinite, context.RequestAborted)).ConfigureAwait(false);
                context.Abort();
            }
            else if (decision.IsUpgrade)
            {
                await Upgrade(context, upgrade, request, decision).ConfigureAwait(false);
            }
        }

        private static UpgradeRequest Read(HttpContext context)
        {
            // As it was sent: decoded once, by UpgradeRequest, and not by Kestrel before.
            string target = context.Features.Get<IHttpRequestFeature>().RawTarget;

            return new UpgradeRequest
            {
                Path = target.Split('?')[0],
                Authorization = context.Request.Headers.Authorization,
                Subprotocols = WebSocketHandshake.Subprotocols(string.Join(',', context.Request.Headers["Sec-WebSocket-Protocol"].ToArray())),
                ClientCertificate = context.Connection.ClientCertificate,
            };
        }

        private async Task Quietly(Task task)
        {
            await task.WaitAsync(_stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        private async Task Upgrade(HttpContext context, IHttpUpgradeFeature upgrade, UpgradeRequest request, UpgradeDecision decision)
        {
            string key = context.Request.Headers["Sec-WebSocket-Key"];
            context.Response.Headers.Upgrade = "websocket";
            context.Response.Headers["Sec-WebSocket-Accept"] = WebSocketHandshake.Accept(key, decision.IsAcceptWrong);

            if (decision.Subprotocol != null)
            {
                context.Response.Headers["Sec-WebSocket-Protocol"] = decision.Subprotocol;
            }

            using (Stream stream = await upgrade.UpgradeAsync().ConfigureAwait(false))
            {
                await new SocketDoor(_central, stream, context.Abort).Run(request, decision, _stopping).ConfigureAwait(false);
            }
        }
    }
}
