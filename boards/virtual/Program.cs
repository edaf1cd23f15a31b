// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Runtime.InteropServices;
using System.Threading;
using System.Threading.Tasks;
using OcppChargePoint.Boards.Virtual.Board;
using OcppChargePoint.Boards.Virtual.Commands;
using OcppChargePoint.Boards.Virtual.Demo;
using OcppChargePoint.Boards.Virtual.Options;
using OcppChargePoint.Boards.Virtual.Platform;
using OcppChargePoint.Boards.Virtual.Terminal;

namespace OcppChargePoint.Boards.Virtual
{
    /// <summary>
    /// Entry point of the virtual board.
    /// </summary>
    public static class Program
    {
        private const int Good = 0;
        private const int Failed = 1;
        private const int WrongUse = 2;
        private const int UsualWebPort = 8080;

        /// <summary>
        /// Runs the virtual board.
        /// </summary>
        /// <param name="arguments">Command line; <c>--help</c> lists it.</param>
        /// <returns>0 when all went well, 1 when something failed, 2 when the command line is wrong.</returns>
        public static int Main(string[] arguments)
        {
            try
            {
                BoardOptions options = OptionParser.Parse(arguments);
                if (options.IsHelp)
                {
                    Console.WriteLine(OptionParser.Help);
                    return Good;
                }

                return Run(options);
            }
            catch (OptionException exception)
            {
                Console.Error.WriteLine(exception.Message + " --help lists the options.");
                return WrongUse;
            }
            catch (Exception exception) when (exception is BoardException || exception is HostPlatformException || exception is InvalidOperationException)
            {
                Console.Error.WriteLine(exception.Message);
                return Failed;
            }
        }

        private static int Run(BoardOptions options)
        {
            bool isServing = options.ConsolePort >= 0;
            bool isSession = options.IsSession || (Console.IsInputRedirected && !isServing);
            bool isTerminal = !isSession && !Console.IsInputRedirected && !Console.IsOutputRedirected;
            PromptScreen screen = new PromptScreen(Console.Out, () => Console.WindowWidth);
            Action<string> print = isTerminal ? screen.Print : Console.WriteLine;

            AcceleratedClock clock = new AcceleratedClock(1);
            using BuiltInCsms csms = options.CsmsUrl == null ? new BuiltInCsms(clock) : null;
            using HostTcpListener web = isSession ? null : OpenWeb(options.WebPort);
            using VirtualBoard board = new VirtualBoard(options, options.CsmsUrl ?? csms.Url, clock, print, web);
            CommandInterpreter commands = new CommandInterpreter(board, csms);
            using ConsoleServer console = isServing ? ConsoleServer.WithSessions(options.ConsolePort, () => commands.Open("tcp")) : null;
            if (csms != null)
            {
                print("CSMS at " + csms.Url);
            }

            if (console != null)
            {
                print("Console at 127.0.0.1:" + console.Port);
            }

            if (web != null)
            {
                print("Web page at http://127.0.0.1:" + web.Port + "/");
            }

            board.Start();
            if (isSession)
            {
                return new DemoSession(board, csms, print).Run() ? Good : Failed;
            }

            if (!isTerminal && !Console.IsInputRedirected)
            {
                ReadLines(commands);
                return Good;
            }

            using PosixSignalRegistration termination = PosixSignalRegistration.Create(PosixSignal.SIGTERM, context => Quit(commands, context));
            using PosixSignalRegistration interruption = PosixSignalRegistration.Create(PosixSignal.SIGINT, context => Quit(commands, context));
            if (isTerminal)
            {
                new TerminalPrompt(commands, screen).Run();
            }
            else
            {
                Serve(commands, options.IsAttached);
            }

            return Good;
        }

        private static HostTcpListener OpenWeb(int port)
        {
            switch (port)
            {
                case BoardOptions.NoWeb:
                    return null;
                case BoardOptions.UsualWebPort:
                    return HostTcpListener.OnFreePort(UsualWebPort);
                default:
                    return new HostTcpListener(port);
            }
        }

        /// <summary>
        /// Ends as quit does, with the connection closed properly; a second signal ends at once.
        /// </summary>
        private static void Quit(CommandInterpreter commands, PosixSignalContext context)
        {
            context.Cancel = !commands.IsQuitting;
            commands.Quit();
        }

        /// <summary>
        /// Serves the console line only, until somebody says quit there or, where that is wanted, the input ends.
        /// </summary>
        private static void Serve(CommandInterpreter commands, bool isAttached)
        {
            Task input = isAttached ? Task.Run(Console.In.ReadToEnd) : Task.Delay(Timeout.Infinite);
            while (!commands.IsQuitting && !input.IsCompleted)
            {
                Thread.Sleep(50);
            }
        }

        /// <summary>
        /// Takes lines from a terminal while the output goes elsewhere.
        /// </summary>
        private static void ReadLines(CommandInterpreter commands)
        {
            Func<string, string> execute = commands.Open("terminal");
            string line = Console.ReadLine();
            while (line != null)
            {
                Console.WriteLine(execute(line));
                line = commands.IsQuitting ? null : Console.ReadLine();
            }
        }
    }
}
