using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace BinNode.RuleCheck.Shells;

/// <summary>The text of a device shell; the order of its parts is what nanoFramework's project system asks for.</summary>
internal static class ShellTemplate
{
    /// <summary>A project of nanoFramework's project system over the sources one folder up.</summary>
    public static string Project(DeviceProject project, IEnumerable<string> references) => $$"""
        <?xml version="1.0" encoding="utf-8"?>
        <!-- Written by tools/RuleCheck from {{Path.GetFileName(project.FilePath)}}, tools/Build/NanoVersions.props and tools/NanoApi; change those. -->
        <Project ToolsVersion="Current" DefaultTargets="Build" xmlns="http://schemas.microsoft.com/developer/msbuild/2003">
          <PropertyGroup Label="Globals">
            <NanoFrameworkProjectSystemPath>$(MSBuildExtensionsPath)\nanoFramework\v1.0\</NanoFrameworkProjectSystemPath>
          </PropertyGroup>
          <Import Project="$(NanoFrameworkProjectSystemPath)NFProjectSystem.Default.props" Condition="Exists('$(NanoFrameworkProjectSystemPath)NFProjectSystem.Default.props')" />
        {{(project.IsTest ? TestCapability : string.Empty)}}  <PropertyGroup>
            <Configuration Condition=" '$(Configuration)' == '' ">Debug</Configuration>
            <Platform Condition=" '$(Platform)' == '' ">AnyCPU</Platform>
            <ProjectTypeGuids>{11A8DD76-328B-46DF-9F39-F559912D0360};{FAE04EC0-301F-11D3-BF4B-00C04F79EFBC}</ProjectTypeGuids>
            <ProjectGuid>{{project.Id}}</ProjectGuid>
            <OutputType>{{(project.IsApplication ? "Exe" : "Library")}}</OutputType>
            <AppDesignerFolder>Properties</AppDesignerFolder>
            <FileAlignment>512</FileAlignment>
            <RootNamespace>{{(project.IsTest ? "BinNode.Portable.Tests" : project.AssemblyName)}}</RootNamespace>
            <AssemblyName>{{project.AssemblyName}}</AssemblyName>
            <TargetFrameworkVersion>v1.0</TargetFrameworkVersion>
            <LangVersion>13.0</LangVersion>
            <Features>noRefSafetyRulesAttribute</Features>
        {{(project.IsTest ? TestProperties : string.Empty)}}  </PropertyGroup>
          <Import Project="$(NanoFrameworkProjectSystemPath)NFProjectSystem.props" Condition="Exists('$(NanoFrameworkProjectSystemPath)NFProjectSystem.props')" />
        {{(project.IsTest ? TestSettings : string.Empty)}}  <ItemGroup>
            <Compile Include="..\**\*.cs" Exclude="{{Excluded(project)}}" Link="%(RecursiveDir)%(Filename)%(Extension)" />
            <Compile Include="..\..\..\tools\Build\Nano\AssemblyVersion.cs" Link="Properties\AssemblyVersion.cs" />
          </ItemGroup>
          <ItemGroup>
        {{Lines(references)}}  </ItemGroup>
        {{ProjectReferences(project)}}  <ItemGroup>
            <None Include="packages.config" />
        {{(project.IsTest ? "    <None Include=\"nano.runsettings\" />\n" : string.Empty)}}  </ItemGroup>
          <Import Project="$(NanoFrameworkProjectSystemPath)NFProjectSystem.CSharp.targets" Condition="Exists('$(NanoFrameworkProjectSystemPath)NFProjectSystem.CSharp.targets')" />
          <ProjectExtensions>
            <ProjectCapabilities>
              <ProjectConfigurationsDeclaredAsItems />
            </ProjectCapabilities>
          </ProjectExtensions>
        </Project>

        """;

    /// <summary>A reference to an assembly of a package in the solution's packages folder; packages are flat.</summary>
    public static string Reference(string assembly, NanoPackage package, string file) => $"""
            <Reference Include="{assembly}">
              <HintPath>..\..\..\packages\{package.Id}.{package.Version}\lib\{file}</HintPath>
            </Reference>
        """;

    /// <summary>The packages that the references come from.</summary>
    public static string Packages(IEnumerable<NanoPackage> packages) => $"""
        <?xml version="1.0" encoding="utf-8"?>
        <packages>
        {Lines(packages.Select(package => $"  <package id=\"{package.Id}\" version=\"{package.Version}\" targetFramework=\"netnano1.0\" />"))}</packages>

        """;

    private const string TestCapability = """
          <ItemGroup>
            <ProjectCapability Include="TestContainer" />
          </ItemGroup>

        """;

    private const string TestProperties = """
            <IsCodedUITest>False</IsCodedUITest>
            <IsTestProject>true</IsTestProject>
            <TestProjectType>UnitTest</TestProjectType>

        """;

    private const string TestSettings = """
          <PropertyGroup>
            <RunSettingsFilePath>$(MSBuildProjectDirectory)\nano.runsettings</RunSettingsFilePath>
          </PropertyGroup>

        """;

    private static string Excluded(DeviceProject project) => @"..\obj\**;..\out\**;..\device\**" + (project.IsTest ? @";..\Host\**" : string.Empty);

    private static string ProjectReferences(DeviceProject project)
    {
        string[] lines = [.. project.References.Select(reference => $"    <ProjectReference Include=\"{RelativeShell(project, reference)}\" />")];
        return lines.Length == 0 ? string.Empty : $"  <ItemGroup>\n{Lines(lines)}  </ItemGroup>\n";
    }

    private static string RelativeShell(DeviceProject from, DeviceProject to) =>
        Path.GetRelativePath(Path.GetDirectoryName(from.ShellPath)!, to.ShellPath).Replace('/', '\\');

    private static string Lines(IEnumerable<string> lines) => string.Concat(lines.Select(line => line + "\n"));
}
