using System;
using System.Linq;

namespace OcppChargePoint.DeviceCheck;

/// <summary>A folder of the repository, its namespace, and the other layers that it may know.</summary>
internal sealed record Layer(string Folder, string Namespace, params string[] Known)
{
    private const string Everything = "*";

    // The longer names come first: hal/simulated is not hal.
    private static readonly Layer[] s_all =
    {
        new("hal/simulated", "OcppChargePoint.Hal.Simulated", "hal"),
        new("hal/drivers", "OcppChargePoint.Hal.Drivers", "hal"),
        new("hal/esp32/files", "OcppChargePoint.Hal.Esp32.Files", "hal"),
        new("hal/esp32/web", "OcppChargePoint.Hal.Esp32.Web", "hal"),
        new("hal/esp32/json", "OcppChargePoint.Hal.Esp32.Json", "hal"),
        new("hal/esp32", "OcppChargePoint.Hal.Esp32", "hal"),
        new("hal", "OcppChargePoint.Hal"),
        new("protocol/Rfc6455", "OcppChargePoint.Protocol.Rfc6455", "hal", "protocol"),
        new("protocol", "OcppChargePoint.Protocol", "hal"),
        new("config", "OcppChargePoint.Config", "hal", "protocol"),
        new("firmware/WebPage", "OcppChargePoint.Firmware.WebPage", "firmware/Web"),
        new("firmware/Web", "OcppChargePoint.Firmware.Web", "hal", "protocol", "config", "firmware", "firmware/Console"),
        new("firmware/Console", "OcppChargePoint.Firmware.Console", "hal", "protocol", "config", "firmware"),
        new("firmware", "OcppChargePoint.Firmware", "hal", "protocol", "config"),
        new("boards", "OcppChargePoint.Boards", Everything),
        new("unit-tests", "OcppChargePoint.UnitTests", Everything),
    };

    public static Layer Of(string path) => s_all.First(layer => IsOrIsBelow(path, layer.Folder, '/'));

    public static Layer? OfNamespace(string name) => s_all.FirstOrDefault(layer => IsOrIsBelow(name, layer.Namespace, '.'));

    public bool MayKnow(Layer other) => other == this || Known.Contains(Everything) || Known.Contains(other.Folder);

    private static bool IsOrIsBelow(string name, string parent, char separator) =>
        name == parent || name.StartsWith(parent + separator, StringComparison.Ordinal);
}
