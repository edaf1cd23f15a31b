// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;

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
            context.Response.StatusCode = decision.StatusCode;

            foreach (KeyValuePair<string, string> header in decision.Headers)
            {
                context.Response.Headers[header.Key] = header.Value;
            }

            if (decision.IsSilent)
            {
                await Task.Delay(Timeout.Infinite, _stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
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
                Subprotocols = Subprotocols(context.Request.Headers["Sec-WebSocket-Protocol"]),
                ClientCertificate = context.Connection.ClientCertificate,
            };
        }

        private static IReadOnlyList<string> Subprotocols(StringValues header)
        {
            return string.Join(',', header.ToArray())
                .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
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
