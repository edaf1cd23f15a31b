// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.IO;
using System.Runtime.ExceptionServices;
using System.Security.Authentication;
using System.Threading.Tasks;
using OcppChargePoint.Hal;
using OcppChargePoint.HilTests.Support;
using Xunit;

namespace OcppChargePoint.HilTests.Platform
{
    /// <summary>
    /// Listens to all exceptions of the process, so nothing else may run beside it.
    /// </summary>
    [Collection(AloneCollection.Name)]
    public sealed class HostTcpStreamCloseTests
    {
        [Theory]
        [InlineData(SslProtocols.Tls12)]
        [InlineData(SslProtocols.Tls13)]
        public async Task Close_while_TLS_breaks_is_no_fault(SslProtocols protocol)
        {
            using CertificateAuthority root = CertificateAuthority.CreateRoot("Test root");
            using IssuedCertificate certificate = root.IssueServer("localhost");
            using TlsServer server = new TlsServer(certificate, protocol, garbage: TlsServer.BadRecord);
            using StreamClient client = new StreamClient();
            TaskCompletionSource closed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

            // The receiving task has read what breaks the session and is about to say so: the event loop closes just then.
            void CloseAtOnce(object sender, FirstChanceExceptionEventArgs thrown)
            {
                if (thrown.Exception is IOException)
                {
                    AppDomain.CurrentDomain.FirstChanceException -= CloseAtOnce;
                    try
                    {
                        client.Stream.Close();
                        closed.SetResult();
                    }
                    catch (Exception fault)
                    {
                        closed.SetException(fault);
                    }
                }
            }

            AppDomain.CurrentDomain.FirstChanceException += CloseAtOnce;
            try
            {
                client.Stream.Connect("localhost", server.Port, new TlsSettings { RootCertificatesPem = root.CertificatePem }, client.Wake);
                await closed.Task.WaitAsync(Eventually.Patience);
            }
            finally
            {
                AppDomain.CurrentDomain.FirstChanceException -= CloseAtOnce;
            }

            Assert.Equal(StreamState.Closed, client.Stream.State);
        }
    }
}
