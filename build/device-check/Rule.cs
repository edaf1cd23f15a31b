namespace OcppChargePoint.DeviceCheck;

/// <summary>The rules, with the text that a developer reads when one is broken.</summary>
internal sealed record Rule(string Id, string Text)
{
    // What compiles and then fails on the device.
    public static readonly Rule Generic = new("OCPP1001", "generic types and methods do not load on the nanoFramework CLR; use object or a type of its own");
    public static readonly Rule Rectangular = new("OCPP1002", "rectangular arrays crash the nanoFramework CLR; use an array of arrays");
    public static readonly Rule Checked = new("OCPP1003", "the nanoFramework CLR does not check overflow; compare before calculating, and cast a long array length or index to int");
    public static readonly Rule StackAlloc = new("OCPP1004", "stackalloc fails on the nanoFramework CLR; use an array");
    public static readonly Rule Pointer = new("OCPP1005", "pointers and fixed do not pass the metadata processor; use an index");
    public static readonly Rule FunctionPointer = new("OCPP1006", "function pointers do not pass the metadata processor; use a delegate");
    public static readonly Rule InterfaceBody = new("OCPP1007", "an interface member with a body fails on the nanoFramework CLR; use an abstract class or a static helper");
    public static readonly Rule NulInString = new("OCPP1008", "a string is cut at a NUL on the nanoFramework CLR; use a byte array");
    public static readonly Rule Volatile = new("OCPP1009", "nanoFramework has no volatile fields; use a lock or an event");

    public static readonly Rule TestField = new("OCPP1011", "nanoFramework's test launcher calls test methods without an instance; use locals");

    public static readonly Rule StringArray = new("OCPP1012", "elements of a new string[n] are not null on the nanoFramework CLR, and comparing two of them crashes it; use StringArray.Create, or an initializer");

    /// <summary>A frame that takes too much heap.</summary>
    public static Rule Frame(int slots) => new("OCPP1013", $"takes {slots} stack slots of 12 bytes in each call, because the metadata processor counts one for each return in a switch; use a switch expression or one return");

    /// <summary>More strings than one assembly can hold.</summary>
    public static Rule Strings(int bytes) => new("OCPP1010", $"names and literals take {bytes} bytes, the metadata processor stops at 65535; split the project");

    // What keeps the device projects complete and the layers apart.
    public static readonly Rule Unlisted = new("OCPP2001", "no .nfproj lists this source file; run build/list-sources.sh, or give a new folder a project (build/README.md)");
    public static readonly Rule ListedTwice = new("OCPP2002", "a source file belongs to exactly one .nfproj, besides those of boards that name its folder in parts.txt");
    public static readonly Rule Missing = new("OCPP2003", "this source file is listed but does not exist; run build/list-sources.sh");
    public static readonly Rule Package = new("OCPP2004", "packages.config and the HintPath of the references must name the same packages and versions");
    public static readonly Rule PackageVersion = new("OCPP2005", "all device projects must pin the same version of a package");
    public static readonly Rule Part = new("OCPP2007", "a board compiles the sources of the folders in its parts.txt and no others from elsewhere; run build/list-sources.sh");
    public static readonly Rule PartName = new("OCPP2008", "parts.txt names folders that have a .nfproj, and behind a minus sign files of theirs that the board does without (build/README.md)");

    /// <summary>A layer reaches for one that it may not know.</summary>
    public static Rule Layer(string layer, string known) => new("OCPP2006", known.Length == 0
        ? $"{layer} may know no other layer"
        : $"{layer} may only know {known}");
}
