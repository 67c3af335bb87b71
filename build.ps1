<#
.SYNOPSIS
Runs one of the commands of README.md by one word.

.DESCRIPTION
  ./build.ps1          builds the handbook into dist
  ./build.ps1 test     runs the tests
  ./build.ps1 serve    shows the website on this machine and follows every change
  ./build.ps1 pack     makes the program that runs without .NET, in artifacts

.EXAMPLE
./build.ps1 serve
#>
param(
    [Parameter(Position = 0)]
    [ValidateSet('build', 'test', 'serve', 'pack')]
    [string] $Target = 'build'
)

$ErrorActionPreference = 'Stop'
Push-Location $PSScriptRoot
try {
    switch ($Target) {
        'build' { dotnet run -c Release --project src/ImmunoHandbook }
        'test' { dotnet test -c Release }
        'serve' { dotnet run -c Release --project src/ImmunoHandbook -- serve }
        'pack' { dotnet publish src/ImmunoHandbook -c Release -o artifacts }
    }
}
finally {
    Pop-Location
}

exit $LASTEXITCODE
