namespace System.Collections;

public class Hashtable : ICloneable, IDictionary, ICollection, IEnumerable
{
    public extern Hashtable();

    public extern Hashtable(int capacity);

    public extern Hashtable(int capacity, float loadFactor);

    public extern int Count { get; }

    public extern bool IsSynchronized { get; }

    public extern object SyncRoot { get; }

    public extern bool IsReadOnly { get; }

    public extern bool IsFixedSize { get; }

    public extern ICollection Keys { get; }

    public extern ICollection Values { get; }

    public extern object this[object key] { get; set; }

    public extern object Clone();

    public extern IEnumerator GetEnumerator();

    public extern void CopyTo(Array array, int arrayIndex);

    public extern void Add(object key, object value);

    public extern void Clear();

    public extern bool Contains(object key);

    public extern void Remove(object key);
}
