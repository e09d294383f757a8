namespace System.Security.Cryptography.X509Certificates;

public class X509Certificate
{
    protected string _issuer;

    protected string _subject;

    protected DateTime _effectiveDate;

    protected DateTime _expirationDate;

    protected byte[] _handle;

    protected byte[] _sessionHandle;

    public extern X509Certificate();

    public extern X509Certificate(byte[] certificate);

    public extern X509Certificate(string certificate);

    public virtual extern string Issuer { get; }

    public virtual extern string Subject { get; }

    public virtual extern DateTime GetEffectiveDate();

    public virtual extern DateTime GetExpirationDate();

    public virtual extern byte[] GetRawCertData();
}
