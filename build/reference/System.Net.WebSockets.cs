// Reference declarations of System.Net.WebSockets 1.1.170.0: what exists on the device, no bodies.
// build/reference/README.md tells where they come from and what is left out.

using System;
using System.Net.Security;
using System.Net.Sockets;
using System.Net.WebSockets.WebSocketFrame;
using System.Reflection;
using System.Security.Cryptography.X509Certificates;

[assembly: AssemblyVersion("1.1.170.0")]

namespace System.Net.WebSockets
{
    public class ClientWebSocket : WebSocket, IDisposable
    {
        public ClientWebSocket(ClientWebSocketOptions options = null) => throw null;
        public X509Certificate CACertificate { get => throw null; set => throw null; }
        public void Connect(string uri, ClientWebSocketHeaders headers = null) => throw null;
        public void Dispose() => throw null;
        public string Host { get => throw null; }
        public bool IsSSL { get => throw null; }
        public int Port { get => throw null; }
        public string Prefix { get => throw null; }
        public SslProtocols SslProtocol { get => throw null; }
        public SslVerification SslVerification { get => throw null; set => throw null; }
        public override WebSocketState State { get => throw null; set => throw null; }
        public bool UseCustomCertificate { get => throw null; }
        public bool UseStoredDeviceCertificate { get => throw null; set => throw null; }
    }

    public class ClientWebSocketHeaders
    {
        public ClientWebSocketHeaders() => throw null;
        public int Count { get => throw null; }
        public string[] Keys { get => throw null; }
        public void Remove(string value) => throw null;
        public string[] Values { get => throw null; }
        public string this[string key] { get => throw null; set => throw null; }
    }

    public class ClientWebSocketOptions : WebSocketOptions
    {
        public ClientWebSocketOptions() => throw null;
        public X509Certificate Certificate { get => throw null; set => throw null; }
        public SslProtocols SslProtocol { get => throw null; set => throw null; }
        public SslVerification SslVerification { get => throw null; set => throw null; }
    }

    public enum FragmentationType
    {
        NotFragmented = 0,
        FirstFragment = 1,
        Fragment = 2,
        FinalFragment = 3,
    }

    public class MessageFrame
    {
        public MessageFrame() => throw null;
        public IPEndPoint EndPoint { get => throw null; set => throw null; }
        public WebSocketMessageType MessageType { get => throw null; }
    }

    public class MessageReceivedEventArgs : EventArgs
    {
        public MessageReceivedEventArgs() => throw null;
        public ReceiveMessageFrame Frame { get => throw null; set => throw null; }
    }

    public delegate void MessageReceivedEventHandler(object sender, MessageReceivedEventArgs e);

    public class ReceiveMessageFrame : MessageFrame
    {
        public ReceiveMessageFrame() => throw null;
        public byte[] Buffer { get => throw null; set => throw null; }
        public FragmentationType Fragmentation { get => throw null; set => throw null; }
        public bool IsFragmented { get => throw null; }
        public int MessageLength { get => throw null; set => throw null; }
    }

    public abstract class WebSocket : IDisposable
    {
        public event EventHandler ConnectionClosed { add => throw null; remove => throw null; }
        public event WebSocket.MessageReceivedEventHandler MessageReceived { add => throw null; remove => throw null; }
        protected WebSocket(WebSocketOptions options = null) => throw null;
        public void Abort() => throw null;
        public void Close(WebSocketCloseStatus closeStatus = System.Net.WebSockets.WebSocketFrame.WebSocketCloseStatus.Empty, string statusDescription = null) => throw null;
        protected void ConnectToStream(NetworkStream stream, bool isServer, Socket socket) => throw null;
        public void Dispose() => throw null;
        public bool IsServer { get => throw null; }
        public TimeSpan KeepAliveInterval { get => throw null; }
        public int MaxFragmentSize { get => throw null; }
        public int MaxReceiveFrameSize { get => throw null; }
        public IPEndPoint RemoteEndPoint { get => throw null; }
        public bool Send(byte[] buffer, WebSocketMessageType messageType, int fragmentSize = -1) => throw null;
        public bool SendBytes(byte[] data, int fragmentSize = -1) => throw null;
        public bool SendString(string message, int fragmentSize = -1) => throw null;
        public TimeSpan ServerTimeout { get => throw null; }
        public abstract WebSocketState State { get; set; }

        public delegate void MessageReceivedEventHandler(object sender, MessageReceivedEventArgs e);
    }
}

namespace System.Net.WebSockets.WebSocketFrame
{
    public enum WebSocketCloseStatus
    {
        NormalClosure = 1000,
        EndpointUnavailable = 1001,
        ProtocolError = 1002,
        InvalidMessageType = 1003,
        Reserved = 1004,
        Empty = 1005,
        ClosedAbnormally = 1006,
        InvalidPayloadData = 1007,
        PolicyViolation = 1008,
        MessageTooBig = 1009,
        MandatoryExtension = 1010,
        InternalServerError = 1011,
    }

    public enum WebSocketMessageType
    {
        Text = 0,
        Binary = 1,
    }

    public class WebSocketOptions
    {
        public WebSocketOptions() => throw null;
        public TimeSpan KeepAliveInterval { get => throw null; set => throw null; }
        public int MaxFragmentSize { get => throw null; set => throw null; }
        public int MaxReceiveFrameSize { get => throw null; set => throw null; }
        public TimeSpan ServerTimeout { get => throw null; set => throw null; }
    }

    public enum WebSocketState
    {
        None = 0,
        Connecting = 1,
        Open = 2,
        CloseSent = 3,
        CloseReceived = 4,
        Closed = 5,
        Aborted = 6,
    }
}
