using System.Runtime.ExceptionServices;

namespace EcResults.Submissions;

/// <summary>
/// Goes through a list on two threads, one from each end, until they meet. Most of a short command's time goes into code
/// that runs for the first time, and what stands far apart in a list seldom shares such code.
/// </summary>
internal static class TwoEnds
{
    /// <summary>Does every piece of work once.</summary>
    /// <param name="alone">
    /// Whether nothing else is being worked on: where submissions are read side by side, further threads only cost.
    /// </param>
    /// <param name="count">How many pieces there are.</param>
    /// <param name="work">Does the piece with a number below that. Pieces must not depend on each other.</param>
    public static void Run(bool alone, int count, Action<int> work)
    {
        var taken = 0;
        void FromTheFront()
        {
            for (var next = 0; Interlocked.Increment(ref taken) <= count; next++)
            {
                work(next);
            }
        }

        void FromTheBack()
        {
            for (var next = count - 1; Interlocked.Increment(ref taken) <= count; next--)
            {
                work(next);
            }
        }

        if (!alone || count < 2 || Environment.ProcessorCount < 2)
        {
            FromTheFront();
            return;
        }

        ExceptionDispatchInfo? fault = null;
        // A thread of its own: the pool takes longer to get ready, and is busy where many submissions are read.
        var other = new Thread(() =>
        {
            try
            {
                FromTheBack();
            }
            catch (Exception exception)
            {
                fault = ExceptionDispatchInfo.Capture(exception);
            }
        });
        other.Start();
        try
        {
            FromTheFront();
        }
        finally
        {
            other.Join();
        }

        fault?.Throw();
    }
}
