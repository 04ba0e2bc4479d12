using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace Kith.Web.Tests.Architecture;

/// <summary>The full names of the types that a piece of metadata mentions; a constructed type mentions its parts too.</summary>
internal sealed class TypeNames(MetadataReader metadata) : ISignatureTypeProvider<ImmutableArray<string>, object?>
{
    public IEnumerable<string> In(EntityHandle mentioned) =>
        mentioned.IsNil
            ? []
            : mentioned.Kind switch
            {
                HandleKind.TypeDefinition => [Of((TypeDefinitionHandle)mentioned)],
                HandleKind.TypeReference => [Of((TypeReferenceHandle)mentioned)],
                HandleKind.TypeSpecification => Specified((TypeSpecificationHandle)mentioned),
                HandleKind.FieldDefinition => Field((FieldDefinitionHandle)mentioned),
                HandleKind.MethodDefinition => Method((MethodDefinitionHandle)mentioned),
                HandleKind.MethodSpecification => Arguments((MethodSpecificationHandle)mentioned),
                HandleKind.MemberReference => Member((MemberReferenceHandle)mentioned),
                HandleKind.StandaloneSignature => Locals((StandaloneSignatureHandle)mentioned),
                _ => [],
            };

    public string Outermost(TypeDefinitionHandle handle)
    {
        while (metadata.GetTypeDefinition(handle).GetDeclaringType() is { IsNil: false } outer)
            handle = outer;
        return Of(handle);
    }

    private string Of(TypeDefinitionHandle handle)
    {
        var type = metadata.GetTypeDefinition(handle);
        var outer = type.GetDeclaringType();
        var name = metadata.GetString(type.Name);
        return outer.IsNil ? Dotted(metadata.GetString(type.Namespace), name) : $"{Of(outer)}+{name}";
    }

    private string Of(TypeReferenceHandle handle)
    {
        var type = metadata.GetTypeReference(handle);
        var name = metadata.GetString(type.Name);
        return type.ResolutionScope.Kind == HandleKind.TypeReference
            ? $"{Of((TypeReferenceHandle)type.ResolutionScope)}+{name}"
            : Dotted(metadata.GetString(type.Namespace), name);
    }

    private static string Dotted(string space, string name) => space.Length == 0 ? name : $"{space}.{name}";

    private ImmutableArray<string> Specified(TypeSpecificationHandle handle) =>
        metadata.GetTypeSpecification(handle).DecodeSignature(this, null);

    private IEnumerable<string> Field(FieldDefinitionHandle handle)
    {
        var field = metadata.GetFieldDefinition(handle);
        return field.DecodeSignature(this, null).Prepend(Of(field.GetDeclaringType()));
    }

    private IEnumerable<string> Method(MethodDefinitionHandle handle)
    {
        var method = metadata.GetMethodDefinition(handle);
        return All(method.DecodeSignature(this, null)).Prepend(Of(method.GetDeclaringType()));
    }

    private IEnumerable<string> Arguments(MethodSpecificationHandle handle) =>
        metadata.GetMethodSpecification(handle).DecodeSignature(this, null).SelectMany(names => names);

    private IEnumerable<string> Member(MemberReferenceHandle handle)
    {
        var member = metadata.GetMemberReference(handle);
        return In(member.Parent)
            .Concat(
                member.GetKind() == MemberReferenceKind.Method
                    ? All(member.DecodeMethodSignature(this, null))
                    : member.DecodeFieldSignature(this, null)
            );
    }

    private IEnumerable<string> Locals(StandaloneSignatureHandle handle)
    {
        var signature = metadata.GetStandaloneSignature(handle);
        return signature.GetKind() == StandaloneSignatureKind.LocalVariables
            ? signature.DecodeLocalSignature(this, null).SelectMany(names => names)
            : All(signature.DecodeMethodSignature(this, null));
    }

    private static IEnumerable<string> All(MethodSignature<ImmutableArray<string>> signature) =>
        signature.ParameterTypes.Prepend(signature.ReturnType).SelectMany(names => names);

    public ImmutableArray<string> GetTypeFromDefinition(
        MetadataReader reader,
        TypeDefinitionHandle handle,
        byte rawTypeKind
    ) => [Of(handle)];

    public ImmutableArray<string> GetTypeFromReference(
        MetadataReader reader,
        TypeReferenceHandle handle,
        byte rawTypeKind
    ) => [Of(handle)];

    public ImmutableArray<string> GetTypeFromSpecification(
        MetadataReader reader,
        object? genericContext,
        TypeSpecificationHandle handle,
        byte rawTypeKind
    ) => Specified(handle);

    public ImmutableArray<string> GetPrimitiveType(PrimitiveTypeCode typeCode) => [$"System.{typeCode}"];

    public ImmutableArray<string> GetGenericInstantiation(
        ImmutableArray<string> genericType,
        ImmutableArray<ImmutableArray<string>> typeArguments
    ) => [.. genericType, .. typeArguments.SelectMany(names => names)];

    public ImmutableArray<string> GetFunctionPointerType(MethodSignature<ImmutableArray<string>> signature) =>
        [.. All(signature)];

    public ImmutableArray<string> GetModifiedType(
        ImmutableArray<string> modifier,
        ImmutableArray<string> unmodifiedType,
        bool isRequired
    ) => [.. unmodifiedType, .. modifier];

    public ImmutableArray<string> GetGenericMethodParameter(object? genericContext, int index) => [];

    public ImmutableArray<string> GetGenericTypeParameter(object? genericContext, int index) => [];

    public ImmutableArray<string> GetArrayType(ImmutableArray<string> elementType, ArrayShape shape) => elementType;

    public ImmutableArray<string> GetByReferenceType(ImmutableArray<string> elementType) => elementType;

    public ImmutableArray<string> GetPinnedType(ImmutableArray<string> elementType) => elementType;

    public ImmutableArray<string> GetPointerType(ImmutableArray<string> elementType) => elementType;

    public ImmutableArray<string> GetSZArrayType(ImmutableArray<string> elementType) => elementType;
}
