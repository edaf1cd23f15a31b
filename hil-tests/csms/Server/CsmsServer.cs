// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace OcppChargePoint.Csms
{
    /// <summary>
    /// The door of a <see cref="CentralSystem"/> to real sockets: Kestrel on 127.0.0.1.
    /// </summary>
    /// <example>
    /// <code>
    /// await using CsmsServer server = new CsmsServer();
    /// await server.Start();
    /// Console.WriteLine(server.Url); // ws://127.0.0.1:41234/ocpp; the charge point appends its identity
    /// CsmsSession session = await server.Central.WaitForSession("CP1", 10);
    /// CallAnswer answer = await session.Call("Reset", new { type = "Soft" });
    /// </code>
    /// </example>
    public sealed class CsmsServer : IAsyncDisposable, IDisposable
    {
        private static readonly TimeSpan s_tick = TimeSpan.FromMilliseconds(10);
        private static readonly TimeSpan s_stopPatience = TimeSpan.FromSeconds(2);

        private readonly CsmsServerOptions _options;
        private readonly CancellationTokenSource _stopping = new CancellationTokenSource();

        private WebApplication _application;
        private Timer _timer;

        /// <summary>
        /// Creates a server that does not listen yet.
        /// </summary>
        /// <param name="central">The CSMS; a new one when left out.</param>
        /// <param name="options">How to listen; a free port without TLS when left out.</param>
        public CsmsServer(CentralSystem central = null, CsmsServerOptions options = null)
        {
            Central = central ?? new CentralSystem();
            _options = options ?? new CsmsServerOptions();
        }

        /// <summary>
        /// Gets the CSMS behind this door.
        /// </summary>
        public CentralSystem Central { get; }

        /// <summary>
        /// Gets the TCP port; 0 before <see cref="Start"/>.
        /// </summary>
        public int Port { get; private set; }

        /// <summary>
        /// Gets the URL to which a charge point appends a slash and its identity.
        /// </summary>
        public string Url
        {
            get
            {
                string scheme = _options.Certificate == null ? "ws" : "wss";

                return scheme + "://" + _options.HostName + ":" + Port + _options.PathPrefix;
            }
        }

        /// <summary>
        /// Makes the whole URL of a charge point.
        /// </summary>
        /// <param name="identity">Its identity.</param>
        /// <returns>The URL, with the identity percent-encoded.</returns>
        public string UrlOf(string identity)
        {
            return Url + "/" + Uri.EscapeDataString(identity);
        }

        /// <summary>
        /// Starts to listen.
        /// </summary>
        /// <returns>A task that ends when charge points can connect.</returns>
        /// <exception cref="InvalidOperationException">The port is in use or refused, the message names it; or it was started before.</exception>
        public async Task Start()
        {
            if (_application != null)
            {
                throw new InvalidOperationException("A CsmsServer starts once only.");
            }

            _application = Build();

            try
            {
                await _application.StartAsync().ConfigureAwait(false);
            }
            catch (IOException busy)
            {
                throw new InvalidOperationException("Port " + _options.Port + " on 127.0.0.1 is in use.", busy);
            }
            catch (SocketException refused)
            {
                throw new InvalidOperationException("Port " + _options.Port + " on 127.0.0.1 cannot be opened: " + refused.Message, refused);
            }

            IServerAddressesFeature addresses = _application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>();
            Port = new Uri(addresses.Addresses.First()).Port;
            _timer = new Timer(state => Central.TickIfIdle(), null, s_tick, s_tick);
        }

        /// <summary>
        /// Cuts all connections and stops listening.
        /// </summary>
        /// <returns>A task that ends within seconds.</returns>
        public async Task Stop()
        {
            await _stopping.CancelAsync().ConfigureAwait(false);

            if (_timer != null)
            {
                await _timer.DisposeAsync().ConfigureAwait(false);
                _timer = null;
            }

            if (_application != null)
            {
                using (CancellationTokenSource patience = new CancellationTokenSource(s_stopPatience))
                {
                    await _application.StopAsync(patience.Token).ConfigureAwait(false);
                }

                await _application.DisposeAsync().ConfigureAwait(false);
            }
        }

        /// <inheritdoc />
        public async ValueTask DisposeAsync()
        {
            await Stop().ConfigureAwait(false);
            _stopping.Dispose();
        }

        /// <inheritdoc />
        public void Dispose()
        {
            DisposeAsync().AsTask().GetAwaiter().GetResult();
        }

        private WebApplication Build()
        {
            // Empty: no configuration files, no environment variables, no console output.
            WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
            builder.Services.AddSingleton<IHostLifetime, QuietLifetime>();
            builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration().ConfigureKestrel(Configure);
            WebApplication application = builder.Build();
            application.Run(context => new UpgradeHandler(Central, _stopping.Token).Handle(context));

            return application;
        }

        private void Configure(KestrelServerOptions kestrel)
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MinRequestBodyDataRate = null;
            kestrel.Limits.MinResponseDataRate = null;
            kestrel.Listen(IPAddress.Loopback, _options.Port, listen =>
            {
                listen.Protocols = HttpProtocols.Http1;

                if (_options.Certificate != null)
                {
                    listen.UseHttps(TlsDoor.Options(_options));
                }
            });
        }
    }
}
