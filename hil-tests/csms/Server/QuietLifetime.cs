// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Hosting;

namespace OcppChargePoint.Csms
{
    /// <summary>
    /// Leaves Ctrl+C to the program that hosts the server.
    /// </summary>
    internal sealed class QuietLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken)
        {
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken)
        {
            return Task.CompletedTask;
        }
    }
}
